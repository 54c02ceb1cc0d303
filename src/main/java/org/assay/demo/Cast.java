package org.assay.demo;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Actors;
import org.assay.account.Arrival;
import org.assay.account.Provision;
import org.assay.account.Visit;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.OdsImport;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;

/**
 * Brings the story's organisations and people in, as a register's file and the command line would.
 */
@Component
class Cast {
    private final OdsImport register;
    private final Organisations organisations;
    private final Provision provision;
    private final Arrival arrival;
    private final Actors actors;

    Cast(
            OdsImport register,
            Organisations organisations,
            Provision provision,
            Arrival arrival,
            Actors actors) {
        this.register = register;
        this.organisations = organisations;
        this.provision = provision;
        this.arrival = arrival;
        this.actors = actors;
    }

    /**
     * @param password of those who sign in
     * @return the people by their e-mail address
     */
    Map<String, PersonId> bringIn(Story story, String password) {
        Scope.pass("operator").run(() -> bringInPlaces(story));
        var people = new HashMap<String, PersonId>();
        for (Story.Somebody one : story.people()) {
            String secret = one.signsIn() ? password : UUID.randomUUID().toString();
            people.put(one.email(), bringIn(one, secret));
        }
        return people;
    }

    /** Somebody of the story, acting in an organisation. */
    Actor actor(PersonId person, OrganisationId place) {
        return actors.of(person, place).orElseThrow();
    }

    Organisation place(String code) {
        return organisations.byCode(code).or(() -> organisations.authority(code)).orElseThrow();
    }

    private void bringInPlaces(Story story) {
        String lines =
                String.join("\n", story.organisations().stream().map(Cast::odsLine).toList());
        var report =
                register.read(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        sofar -> {});
        if (report.wrong() > 0) throw new IllegalStateException(report.wrongLines().toString());
        var codes = story.organisations().stream().map(Story.Place::code).toList();
        story.people().stream()
                .filter(one -> "recipient".equals(one.role()) && one.at() != null)
                .filter(one -> !codes.contains(one.at()))
                .forEach(one -> organisations.ensureAuthority(String.valueOf(one.at())));
        story.boards().forEach(one -> organisations.ensureAuthority(one.at()));
    }

    private static String odsLine(Story.Place place) {
        var columns = new java.util.ArrayList<>(java.util.Collections.nCopies(27, ""));
        columns.set(0, place.code());
        columns.set(1, "\"" + place.name() + "\"");
        columns.set(2, "Y01");
        columns.set(3, "QZZ");
        columns.set(4, "\"" + place.street().toUpperCase(Locale.UK) + "\"");
        columns.set(7, "\"" + place.town().toUpperCase(Locale.UK) + "\"");
        columns.set(9, place.postcode());
        columns.set(10, "20080401");
        columns.set(12, "A");
        columns.set(14, place.parent() == null ? "" : place.parent());
        return String.join(",", columns);
    }

    /** The link that the command line would print is followed at once. */
    private PersonId bringIn(Story.Somebody one, String password) {
        Role role = one.role() == null ? Role.MEMBER : Role.of(one.role());
        return switch (provision.person(one.email(), one.name(), one.at(), role, one.operator())) {
            case Provision.Added(String link) -> {
                String path = URI.create(link).getPath();
                int token = path.lastIndexOf('/') + 1;
                var typing = new Arrival.Typing(one.email(), one.name(), password);
                yield switch (arrival.arrive(
                        path.substring(0, token), path.substring(token), typing)) {
                    case Arrival.Arrived(Visit visit, boolean _) when visit != null ->
                            visit.person();
                    case Arrival.Wrong(var problems) ->
                            throw new PasswordRefused(problems.getFirst().message());
                    case Arrival.Outcome other -> throw new IllegalStateException(other.toString());
                };
            }
            case Provision.Outcome other -> throw new IllegalStateException(other.toString());
        };
    }

    /** ASSAY_DEMO_PASSWORD is not fit to be one. */
    static final class PasswordRefused extends RuntimeException {
        PasswordRefused(String reason) {
            super("ASSAY_DEMO_PASSWORD: " + reason);
        }
    }

    static List<String> signingIn(Story story) {
        return story.people().stream()
                .filter(Story.Somebody::signsIn)
                .map(Story.Somebody::email)
                .toList();
    }
}
