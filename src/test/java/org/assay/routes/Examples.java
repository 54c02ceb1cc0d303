package org.assay.routes;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assay.account.Actors;
import org.assay.account.ApiKeys;
import org.assay.account.Colleagues;
import org.assay.account.Memberships;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.notification.Calendars;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.support.CareHomes;
import org.assay.support.Clubhouses;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.springframework.boot.test.context.TestComponent;

/** Makes examples, and whatever an address names in them. */
@TestComponent
public class Examples {
    /** A photograph of one point. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final CareHomes homes;
    private final People people;
    private final Actors actors;
    private final ApiKeys keys;
    private final Colleagues colleagues;
    private final Memberships memberships;
    private final Documents documents;
    private final Publishing publishing;
    private final Clubhouses clubhouses;
    private final Calendars calendars;
    private final ReturnExamples returns;
    private final ServiceExamples service;
    private final ExampleLinks links;

    Examples(
            CareHomes homes,
            People people,
            Actors actors,
            ApiKeys keys,
            Colleagues colleagues,
            Memberships memberships,
            Documents documents,
            Publishing publishing,
            Clubhouses clubhouses,
            Calendars calendars,
            ReturnExamples returns,
            ServiceExamples service,
            ExampleLinks links) {
        this.homes = homes;
        this.people = people;
        this.actors = actors;
        this.keys = keys;
        this.colleagues = colleagues;
        this.memberships = memberships;
        this.documents = documents;
        this.publishing = publishing;
        this.clubhouses = clubhouses;
        this.calendars = calendars;
        this.returns = returns;
        this.service = service;
        this.links = links;
    }

    /** A new home whose assessment has begun and has an answer in it. */
    public Example example() {
        var home = homes.home("Larkfield House");
        var assessment = homes.begin(home);
        homes.save(home.administrator(), assessment, "1.1.1", "true", 0);
        return new Example(this, home, assessment);
    }

    /** Puts a document, a publication, a key and people who wait into the home. */
    public void furnish(Example example) {
        for (String name :
                List.of(
                        "document",
                        "publication",
                        "key",
                        "board",
                        "invitation",
                        "waiting",
                        "plan",
                        "followed")) value(example, name);
    }

    Somebody person(Example example, Visitor visitor) {
        return switch (visitor) {
            case SIGNED_OUT -> throw new AssertionError("nobody");
            case ADMINISTRATOR -> example.home().person();
            case AUDITOR -> people.with(Role.AUDITOR, example.home().id());
            case SIGNATORY -> people.with(Role.SIGNATORY, example.home().id());
            case MEMBER -> people.with(Role.MEMBER, example.home().id());
            case FOREIGN_ADMINISTRATOR -> homes.home("Somewhere Else").person();
            case OPERATOR -> people.operator("Olive Operator");
            case AUTHORITY -> people.with(Role.AUTHORITY, returns.authority());
            case RECIPIENT -> people.with(Role.RECIPIENT, returns.authority());
        };
    }

    Caller caller(Example example, Visitor visitor) {
        if (visitor == Visitor.SIGNED_OUT) return new Caller(people::visitor, () -> "");
        Somebody person = example.person(visitor);
        return new Caller(() -> people.signIn(person), () -> key(person));
    }

    private String key(Somebody person) {
        Actor nowhere = actors.of(person.id(), null).orElseThrow();
        OrganisationId place =
                Scope.of(nowhere)
                        .call(() ->
                                memberships.of(nowhere).stream()
                                        .map(each -> each.membership().organisation())
                                        .findFirst()
                                        .orElse(null));
        Actor actor = actors.of(person.id(), place).orElseThrow();
        var rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !actor.may(right));
        return Scope.of(actor)
                .call(() -> ((ApiKeys.Made) keys.make(actor, "Routes", rights, null)).secret());
    }

    String value(Example example, String name) {
        Actor actor = example.home().administrator();
        OrganisationId home = example.home().id();
        return switch (name) {
            case "assessment" -> example.assessment().toString();
            case "rated assessment" -> returns.rated(example).toString();
            case "signed assessment" -> clubhouses.signed(example.home()).assessment().toString();
            case "return" -> returns.returned(example);
            case "request" -> returns.request(example);
            case "rated ref" -> "1.1";
            case "standard" -> "1";
            case "part" -> "evidence";
            case "items", "entries" -> "1.1.1";
            case "requirements", "confirmations" -> "1.1";
            case "standards" -> "1";
            case "profile-version" -> "3";
            case "framework" -> CareHomes.FRAMEWORK;
            case "edition" -> "2019-20";
            case "role" -> "auditor";
            case "value" -> "true";
            case "place" -> "Office, shelf 2";
            case "email" -> "invited-" + UUID.randomUUID() + "@care.example";
            case "name" -> "Gwen Price";
            case "code" -> example.home().organisation().code();
            case "organisation" -> home.toString();
            case "authority" -> returns.authority().toString();
            case "person" -> example.person(Visitor.MEMBER).id().toString();
            case "waiting" -> service.waiting(example).id().toString();
            case "token" -> UUID.randomUUID().toString();
            case "document" -> Scope.of(actor).call(() -> document(actor, home));
            case "completed workbook" ->
                    returns.workbook(actor, AssessmentId.of(example.value("rated assessment")));
            case "publication" ->
                    Scope.of(actor)
                            .call(() ->
                                    ((PublishOutcome.Done)
                                                    publishing.publish(
                                                            actor, example.assessment(), "routes"))
                                            .publication()
                                            .id()
                                            .toString());
            case "invitation" -> Scope.of(actor).call(() -> invitation(actor, home));
            case "key" -> Scope.of(actor).call(() -> key(actor));
            case "plan" -> returns.action(example).plan().id().toString();
            case "area" -> returns.action(example).area().id().toString();
            case "action" -> returns.action(example).action().id().toString();
            case "followed" -> returns.followed(example);
            case "round" -> returns.round(example);
            case "agency" -> home.toString();
            case "calendar" -> Scope.of(actor).call(() -> calendars.make(actor));
            case "board" -> service.board(example);
            case "claim" -> service.claim();
            case "orphan" -> service.orphan();
            case "letter" -> service.letter();
            case "import" -> service.imported();
            default ->
                    throw new AssertionError(
                            "no example of {" + name + "}: add one to Examples.value");
        };
    }

    String link(Example example, LinkFor what) {
        return links.link(example, what);
    }

    private String document(Actor actor, OrganisationId home) {
        var pixel = new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL));
        return ((Adding.Added) documents.upload(actor, home, "photograph.png", "", pixel))
                .document()
                .id()
                .toString();
    }

    private String invitation(Actor actor, OrganisationId home) {
        colleagues.invite(
                actor, home, "invited-" + UUID.randomUUID() + "@care.example", Role.MEMBER);
        return colleagues.invitations(actor, home).getFirst().id().toString();
    }

    private String key(Actor actor) {
        keys.make(actor, "Example", EnumSet.of(Right.VIEW), null);
        return keys.own(actor).getFirst().id().toString();
    }
}
