package org.assay.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.framework.Edition;
import org.assay.kernel.Problem;
import org.assay.round.AgencyState;

/**
 * Which of the asked agencies a board wants to see; each part is empty when it does not matter.
 *
 * @param text part of a name, or a code
 * @param area a chosen option of the profile, {@code QUESTION:OPTION}
 * @param state id of a kind of state
 * @param type id of an organisation type
 * @param page from 1; 0 for all on one
 */
public record AgencySearch(
        String text, String area, String state, String type, Order order, int page) {
    public static final int SIZE = 25;

    /** In which order agencies come. */
    public enum Order {
        NAME("Name"),
        STATE("Overdue first"),
        RESULT("Weakest first");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word used in addresses. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By name for anything else. */
        public static Order of(String id) {
            for (Order order : values()) if (order.id().equals(id)) return order;
            return NAME;
        }
    }

    public static final AgencySearch ALL = in("");

    /** All of one area; empty for every area. */
    static AgencySearch in(String area) {
        return new AgencySearch("", area, "", "", Order.NAME, 0);
    }

    public AgencySearch {
        text = text.strip();
        page = Math.max(0, page);
    }

    /**
     * What of it no agency of the edition can be, so that nothing found is not taken for an answer.
     */
    public List<Problem> problems(Edition edition) {
        var problems = new ArrayList<Problem>();
        boolean known =
                state.isEmpty()
                        || Arrays.stream(AgencyState.Kind.values())
                                .anyMatch(kind -> kind.id().equals(state));
        if (!known)
            problems.add(
                    new Problem(
                            "state", "There is no state “%s”. Choose another.".formatted(state)));
        if (!type.isEmpty() && !edition.isFor(type))
            problems.add(
                    new Problem(
                            "type",
                            "This edition is not for the type “%s”. Choose another."
                                    .formatted(type)));
        areaProblem(edition, area).ifPresent(problems::add);
        return problems;
    }

    /** What is wrong with an area that no agency of the edition can say. */
    static Optional<Problem> areaProblem(Edition edition, String area) {
        boolean asked =
                area.isEmpty()
                        || edition.profile().stream().anyMatch(question -> question.offers(area));
        return asked
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "area",
                                "This edition asks for no area “%s”. Choose another."
                                        .formatted(area)));
    }
}
