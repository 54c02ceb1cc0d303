package org.assay.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.assessment.Assessed;
import org.assay.assessment.Missing;
import org.assay.framework.Edition;
import org.assay.publication.JdbcPublications.Kept;
import org.assay.signoff.SignOff;
import org.assay.signoff.SignOffs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says whether a return may be published or handed in now, and to whom it goes. */
@Component
class HandingIn {
    /** What stands in the way, or all that is needed. */
    sealed interface Look {
        record No(PublishOutcome.Refused because) implements Look {}

        /**
         * @param receivers to whom it is handed in; empty where it is published
         * @param signature empty where the edition asks for none
         */
        record Yes(List<Receiver> receivers, Optional<SignOff> signature) implements Look {}
    }

    private final Recipients recipients;
    private final SignOffs signOffs;

    HandingIn(Recipients recipients, SignOffs signOffs) {
        this.recipients = recipients;
        this.signOffs = signOffs;
    }

    /**
     * The caller holds the assessment.
     *
     * @param to keys of those whom the person meant; empty for all that it is for
     */
    Look look(Assessed assessed, List<Kept> before, Set<String> to) {
        Edition edition = assessed.edition();
        boolean handedIn = Recipients.handedIn(edition);
        boolean signed = edition.terms().declaration() != null;
        if (!handedIn && !signed) return new Look.Yes(List.of(), Optional.empty());

        if (handedIn && !before.isEmpty() && before.getFirst().publication().stands())
            return no(new PublishOutcome.StillStands(before.getFirst().publication()));
        List<Missing> missing = assessed.evaluation().missing();
        if (!missing.isEmpty()) return no(new PublishOutcome.Incomplete(missing));
        Optional<SignOff> signature =
                signed ? signOffs.standing(assessed.assessment().id()) : Optional.empty();
        if (signed && signature.isEmpty()) return no(new PublishOutcome.NotSigned());
        if (!handedIn) return new Look.Yes(List.of(), signature);

        Recipients.Found found =
                recipients.of(assessed.tailored(), assessed.assessment().organisation());
        Optional<PublishOutcome.Refused> wrong = wrong(found, to);
        return wrong.isPresent() ? no(wrong.get()) : new Look.Yes(found.receivers(), signature);
    }

    /** The signature that stands; null for none. */
    @Nullable SignOff signature(Assessed assessed) {
        return signOffs.standing(assessed.assessment().id()).orElse(null);
    }

    private static Optional<PublishOutcome.Refused> wrong(Recipients.Found found, Set<String> to) {
        String titles = titles(found.receivers());
        if (!found.unknown().isEmpty())
            return Optional.of(
                    new PublishOutcome.NobodyReceives(
                            "%s should receive this return, and the register does not say which organisation that is. Ask the operator of this service to set it."
                                    .formatted(String.join(" and ", found.unknown()))));
        if (found.receivers().isEmpty())
            return Optional.of(
                    new PublishOutcome.NobodyReceives(
                            "By what your profile says, this return goes to nobody. Check the profile of your organisation, such as the areas that you cover."));
        Set<String> keys =
                found.receivers().stream().map(Receiver::key).collect(Collectors.toSet());
        if (to.isEmpty() || to.equals(keys)) return Optional.empty();
        Set<String> others = new HashSet<>(to);
        others.removeAll(keys);
        return Optional.of(
                new PublishOutcome.NotForThem(
                        others.isEmpty()
                                ? "By what your profile says, this return goes to %s together."
                                        .formatted(titles)
                                : "This return is not for %s: by what your profile says, it goes to %s."
                                        .formatted(
                                                String.join(
                                                        ", ", others.stream().sorted().toList()),
                                                titles)));
    }

    static String titles(List<Receiver> receivers) {
        return receivers.stream().map(Receiver::title).collect(Collectors.joining(" and "));
    }

    private static Look no(PublishOutcome.Refused because) {
        return new Look.No(because);
    }
}
