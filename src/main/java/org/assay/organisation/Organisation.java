package org.assay.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the register knows it; all of this is public.
 *
 * @param code its ODS code; of an authority that ODS does not know, the key used in packs
 * @param address the lines before the postcode
 * @param status as the register last said; {@link #openOn} reads the dates too
 * @param opened null when the register does not say
 * @param closed the day from which it is closed, past or coming; null for none
 * @param grouping code of the national grouping; empty for none
 * @param geography code of the high level health geography; empty for none
 * @param parent code of the organisation it belongs to; empty for none
 */
public record Organisation(
        OrganisationId id,
        String code,
        Kind kind,
        String name,
        List<String> address,
        String postcode,
        Status status,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        String grouping,
        String geography,
        String subType,
        String parent) {

    /** Where the organisation is known from. */
    public enum Kind {
        /** The ODS register. */
        ODS,
        /** A pack that names it: it publishes frameworks or receives their results. */
        AUTHORITY;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** What the register says of an organisation's life. */
    public enum Status {
        ACTIVE("Active"),
        CLOSED("Closed"),
        DORMANT("Dormant"),
        PROPOSED("Proposed");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Organisation {
        address = List.copyOf(address);
    }

    /** Whether it has not closed by that day. */
    public boolean openOn(LocalDate day) {
        return status != Status.CLOSED && (closed == null || closed.isAfter(day));
    }
}
