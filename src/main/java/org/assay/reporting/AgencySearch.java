package org.assay.reporting;

import java.util.Locale;

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

    public static final AgencySearch ALL = new AgencySearch("", "", "", "", Order.NAME, 0);

    public AgencySearch {
        text = text.strip();
        page = Math.max(0, page);
    }

    boolean takes(AgencyRow row) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (area.isEmpty() || row.request().agency().chose(area))
                && (type.isEmpty() || type.equals(row.request().agency().type()))
                && (state.isEmpty() || state.equals(row.state().kind().id()))
                && (row.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || row.request().agency().code().equalsIgnoreCase(text));
    }
}
