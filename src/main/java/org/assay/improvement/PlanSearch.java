package org.assay.improvement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Which of an organisation's actions somebody wants to see.
 *
 * @param plan id of a plan; empty for all
 * @param standard ref of a standard; empty for all
 * @param rag {@code red}, {@code amber}, {@code green}, {@code none} for those that nobody has
 *     rated, {@code open} for areas without an action; empty for all
 * @param overdue only those whose deadline has gone by and that are not green
 * @param page from 1
 * @param among whose actions, and of what; null for all
 */
public record PlanSearch(
        String plan,
        String standard,
        String rag,
        boolean overdue,
        Order order,
        int page,
        @Nullable Among among) {
    public static final int SIZE = 50;

    /** In which order actions come. */
    public enum Order {
        NUMBER("By number"),
        DEADLINE("By deadline");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /** The word used in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String label() {
            return label;
        }

        public static Optional<Order> of(String id) {
            return Stream.of(values()).filter(order -> order.id().equals(id)).findFirst();
        }
    }

    /**
     * Plans of some organisations' returns of an edition, or of what a board laid over it.
     *
     * @param query of the organisations' ids, on the schema of a room above, which is asked in the
     *     statement that reads the plans
     */
    public record Among(
            String framework, String edition, String query, Map<String, Object> parameters) {
        /** Nobody's. */
        public static final Among NONE = new Among("-", "-", "select cast(null as uuid)", Map.of());

        public Among {
            parameters = Map.copyOf(parameters);
        }
    }

    public PlanSearch(
            String plan, String standard, String rag, boolean overdue, Order order, int page) {
        this(plan, standard, rag, overdue, order, page, null);
    }

    public PlanSearch {
        page = Math.max(1, page);
        plan = plan.isEmpty() || Ids.parse(plan).isPresent() ? plan : new UUID(0, 0).toString();
    }

    public static PlanSearch all() {
        return new PlanSearch("", "", "", false, Order.NUMBER, 1);
    }

    public static PlanSearch of(PlanId plan) {
        return new PlanSearch(plan.toString(), "", "", false, Order.NUMBER, 1);
    }

    /** The same of these alone. */
    public PlanSearch among(Among these) {
        return new PlanSearch(plan, standard, rag, overdue, order, page, these);
    }

    /** Whether anything is left out. */
    public boolean narrowed() {
        return among != null || overdue || !(plan + standard + rag).isEmpty();
    }
}
