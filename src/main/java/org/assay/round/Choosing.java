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
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.Offers;
import org.assay.framework.Remits;
import org.assay.framework.Remits.Standing;
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

    /**
     * Whom it comes to.
     *
     * @param leftOut how many of the types are not among them, since their returns go elsewhere
     */
    record Chosen(List<One> all, List<Problem> problems, int leftOut) {}

    /**
     * Who asks for what.
     *
     * @param keys by which the edition names those that ask
     */
    record Asker(Actor actor, Edition edition, List<String> keys) {}

    private final Respondents respondents;
    private final Offers offers;
    private final Remits remits;
    private final JdbcRoundRequests rows;

    Choosing(Respondents respondents, Offers offers, Remits remits, JdbcRoundRequests rows) {
        this.respondents = respondents;
        this.offers = offers;
        this.remits = remits;
        this.rows = rows;
    }

    Chosen choose(Asker asker, Call.Whom whom, LocalDate today) {
        var problems = new ArrayList<Problem>();
        Set<String> strange = new TreeSet<>(whom.types());
        strange.removeAll(asker.edition().respondents());
        if (!strange.isEmpty())
            problems.add(
                    new Problem(
                            "types",
                            "This edition is not for organisations of the type “%s”."
                                    .formatted(strange.iterator().next())));
        List<Respondent> ofTypes =
                respondents.ofTypes(asker.actor(), whom.types()).stream()
                        .filter(one -> one.choseAny(whom.options()))
                        .filter(one -> one.organisation().openOn(today))
                        .toList();
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String line : whom.lines()) read(line.strip(), addresses, problems);
        List<Respondent> byCode =
                respondents.byCodes(
                        asker.actor(), addresses.keySet().stream().map(OdsCode::new).toList());
        Standings now = standings(asker, Stream.concat(ofTypes.stream(), byCode.stream()).toList());

        var found = new LinkedHashMap<OrganisationId, One>();
        for (Respondent one : ofTypes)
            if (now.inside(one) && now.comes(one))
                found.put(one.organisation().id(), new One(one, ""));
        int leftOut = ofTypes.size() - found.size();
        for (One one : named(now, addresses, byCode, today, problems)) found.put(one.id(), one);
        if (found.isEmpty() && problems.isEmpty()) problems.add(nobody(whom, leftOut));
        if (found.size() > MOST)
            problems.add(
                    new Problem(
                            "types",
                            "These are %,d organisations; a round asks at most %,d. Narrow the choice."
                                    .formatted(found.size(), MOST)));
        return new Chosen(List.copyOf(found.values()), problems, leftOut);
    }

    private static Problem nobody(Call.Whom whom, int leftOut) {
        if (leftOut > 0)
            return new Problem(
                    "types",
                    "Of the %,d organisations of these types none sends its return of this edition to you. Choose others."
                            .formatted(leftOut));
        return new Problem(
                "types",
                whom.types().isEmpty()
                        ? "Choose at least one type of organisation, or name agencies by their codes."
                        : "No organisation of these types has registered with an accepted profile that"
                                + " fits. Choose more, or name agencies by their codes.");
    }

    private static List<One> named(
            Standings now,
            Map<String, String> addresses,
            List<Respondent> byCode,
            LocalDate today,
            List<Problem> problems) {
        Map<String, Respondent> known =
                byCode.stream()
                        .collect(Collectors.toMap(one -> one.organisation().code(), one -> one));
        var found = new ArrayList<One>();
        addresses.forEach((code, address) -> {
            Respondent one = known.get(code);
            refusal(code, one, now.edition(), today)
                    .or(() -> now.elsewhere(one))
                    .ifPresent(said -> problems.add(new Problem("codes", said)));
            if (one != null) found.add(new One(one, address));
        });
        return found;
    }

    private Standings standings(Asker asker, List<Respondent> all) {
        Map<OrganisationId, Standing> now =
                all.isEmpty()
                        ? Map.of()
                        : rows.standing(all.stream().map(one -> one.organisation().id()).toList());
        return new Standings(
                remits, asker.edition(), asker.keys(), now, offers.inside(asker.edition(), all));
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
