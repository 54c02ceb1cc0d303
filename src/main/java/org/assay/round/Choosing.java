package org.assay.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.framework.Area;
import org.assay.framework.Edition;
import org.assay.framework.Offers;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.organisation.OdsCode;
import org.assay.organisation.Organisation;
import org.assay.organisation.Respondent;
import org.assay.organisation.Respondents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a board asks, and says what is wrong with those it names. */
@Component
class Choosing {
    static final int MOST = 10_000;
    private static final Pattern PARTS = Pattern.compile("[\\s,;]+");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final int LONGEST_ADDRESS = 254;

    /**
     * Somebody to ask.
     *
     * @param address that the board gave; empty for none
     */
    record One(Respondent respondent, String address) {
        OrganisationId id() {
            return respondent.organisation().id();
        }
    }

    record Chosen(List<One> all, List<Problem> problems) {}

    private final Respondents respondents;
    private final Offers offers;

    Choosing(Respondents respondents, Offers offers) {
        this.respondents = respondents;
        this.offers = offers;
    }

    Chosen choose(Actor actor, Edition edition, Call.Whom whom, LocalDate today) {
        var problems = new ArrayList<Problem>();
        var found = new LinkedHashMap<OrganisationId, One>();
        Set<String> strange = new TreeSet<>(whom.types());
        strange.removeAll(edition.respondents());
        if (!strange.isEmpty())
            problems.add(
                    new Problem(
                            "types",
                            "This edition is not for organisations of the type “%s”."
                                    .formatted(strange.iterator().next())));
        List<Respondent> ofTypes =
                respondents.ofTypes(actor, whom.types()).stream()
                        .filter(one -> one.choseAny(whom.options()))
                        .filter(one -> one.organisation().openOn(today))
                        .toList();
        Set<OrganisationId> inside = offers.inside(edition, ofTypes);
        ofTypes.stream()
                .filter(one -> inside.contains(one.organisation().id()))
                .forEach(one -> found.put(one.organisation().id(), new One(one, "")));
        for (One one : named(actor, edition, whom.lines(), today, problems))
            found.put(one.id(), one);
        if (found.isEmpty() && problems.isEmpty()) problems.add(nobody(whom));
        if (found.size() > MOST)
            problems.add(
                    new Problem(
                            "types",
                            "These are %,d organisations; a round asks at most %,d. Narrow the choice."
                                    .formatted(found.size(), MOST)));
        return new Chosen(List.copyOf(found.values()), problems);
    }

    private static Problem nobody(Call.Whom whom) {
        return new Problem(
                "types",
                whom.types().isEmpty()
                        ? "Choose at least one type of organisation, or name agencies by their codes."
                        : "No organisation of these types has registered with an accepted profile that"
                                + " fits. Choose more, or name agencies by their codes.");
    }

    private List<One> named(
            Actor actor,
            Edition edition,
            List<String> lines,
            LocalDate today,
            List<Problem> problems) {
        var addresses = new LinkedHashMap<String, String>();
        for (String line : lines) read(line.strip(), addresses, problems);
        if (addresses.isEmpty()) return List.of();
        Map<String, Respondent> known =
                respondents
                        .byCodes(actor, addresses.keySet().stream().map(OdsCode::new).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.organisation().code(), one -> one));
        Set<OrganisationId> inside = offers.inside(edition, known.values());
        var found = new ArrayList<One>();
        addresses.forEach((code, address) -> {
            Respondent one = known.get(code);
            refusal(code, one, edition, today)
                    .or(() -> outside(one, edition, inside))
                    .ifPresent(said -> problems.add(new Problem("codes", said)));
            if (one != null) found.add(new One(one, address));
        });
        return found;
    }

    private static void read(String line, Map<String, String> addresses, List<Problem> problems) {
        if (line.isEmpty()) return;
        String[] parts = PARTS.split(line);
        Optional<OdsCode> code = OdsCode.parse(parts[0]);
        if (code.isEmpty() || parts.length > 2) {
            problems.add(
                    new Problem(
                            "codes",
                            "“%s” is no line of a code, with or without an e-mail address after it."
                                    .formatted(line)));
            return;
        }
        String address = parts.length == 2 ? parts[1] : "";
        boolean wrong = address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches();
        if (!address.isEmpty() && wrong)
            problems.add(
                    new Problem(
                            "codes",
                            "“%s” after %s is no e-mail address, such as name@agency.example."
                                    .formatted(address, code.get())));
        addresses.put(code.get().value(), address);
    }

    private static Optional<String> outside(
            @Nullable Respondent one, Edition edition, Set<OrganisationId> inside) {
        if (one == null || inside.contains(one.organisation().id())) return Optional.empty();
        Organisation organisation = one.organisation();
        return Optional.of(
                "%s (%s) is not in the area of this edition. It is for: %s"
                        .formatted(
                                organisation.name(),
                                organisation.code(),
                                edition.area().map(Area::who).orElse("")));
    }

    private static Optional<String> refusal(
            String code, @Nullable Respondent one, Edition edition, LocalDate today) {
        if (one == null)
            return Optional.of(
                    "There is no organisation with the code %s in the register.".formatted(code));
        Organisation organisation = one.organisation();
        if (!organisation.openOn(today))
            return Optional.of("%s (%s) has closed.".formatted(organisation.name(), code));
        if (!one.type().isEmpty() && !edition.isFor(one.type()))
            return Optional.of(
                    "%s (%s) is of a type that this edition is not for."
                            .formatted(organisation.name(), code));
        return Optional.empty();
    }
}
