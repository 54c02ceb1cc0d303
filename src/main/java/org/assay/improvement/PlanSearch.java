package org.assay.improvement;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.kernel.Ids;

/**
 * Which of an organisation's actions somebody wants to see.
 *
 * @param plan id of a plan; empty for all
 * @param standard ref of a standard; empty for all
 * @param rag {@code red}, {@code amber}, {@code green}, {@code none} for those that nobody has
 *     rated, {@code open} for areas without an action; empty for all
 * @param overdue only those whose deadline has gone by and that are not green
 * @param page from 1
 */
public record PlanSearch(
        String plan, String standard, String rag, boolean overdue, Order order, int page) {
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

    /** Whether anything is left out. */
    public boolean narrowed() {
        return overdue || !(plan + standard + rag).isEmpty();
    }
}
