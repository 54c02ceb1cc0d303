package org.assay.support;

import java.time.LocalDate;
import java.util.List;
import org.assay.account.Actors;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.assessment.Recorded;
import org.assay.form.AnswerType;
import org.assay.form.Typed;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Item;
import org.assay.framework.Publishing;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.BoardGroups;
import org.assay.organisation.Commissioners;
import org.assay.organisation.Organisation;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.springframework.boot.test.context.TestComponent;

/** Makes GP practices with the group that commissions them. */
@TestComponent
public class Practices {
    private final Register register;
    private final People people;
    private final Actors actors;
    private final Profiles profiles;
    private final Commissioners commissioners;
    private final BoardGroups groups;
    private final Assessments assessments;
    private final Editions editions;
    private final CareHomes homes;

    Practices(
            Register register,
            People people,
            Actors actors,
            Profiles profiles,
            Commissioners commissioners,
            BoardGroups groups,
            Assessments assessments,
            Editions editions,
            CareHomes homes) {
        this.register = register;
        this.people = people;
        this.actors = actors;
        this.profiles = profiles;
        this.commissioners = commissioners;
        this.groups = groups;
        this.assessments = assessments;
        this.editions = editions;
        this.homes = homes;
    }

    /** An organisation with somebody who works for it. */
    public record Place(Organisation organisation, People.Somebody person, Actor actor) {
        public OrganisationId id() {
            return organisation.id();
        }
    }

    /** A group that receives the returns of its practices. */
    public Place group(String name) {
        return place(name, Role.RECIPIENT);
    }

    /** A practice with its manager, whose profile is accepted. */
    public Place practice(String name, Place commissionedBy) {
        Place practice = place(name, "gp");
        commission(practice, commissionedBy.organisation());
        return practice;
    }

    /** A venue in the town whose board laid its own over the edition for venues. */
    public Place venueOfHarbourTown(String name) {
        Place venue = place(name, "leisure-service");
        commission(venue, register.organisation("ZD024", "Harbour Town Council"));
        return venue;
    }

    /** Lets a board, by its key, speak for those whom a group commissions. */
    public void speaks(String board, Organisation group) {
        Actor operator = operator();
        BoardGroups.Adding added =
                Scope.of(operator).call(() -> groups.add(operator, board, group.code()));
        if (!(added instanceof BoardGroups.Adding.Done)) throw new AssertionError(added.toString());
    }

    private Actor operator() {
        return actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
    }

    private void commission(Place place, Organisation by) {
        Actor operator = operator();
        Scope.of(operator)
                .run(() -> commissioners.set(operator, place.organisation().code(), by.code()));
    }

    /** An organisation of a type with its Administrator, whose profile is accepted. */
    public Place place(String name, String type) {
        Place place = place(name, Role.ADMINISTRATOR);
        Scope.of(place.actor())
                .run(() -> {
                    profiles.save(place.actor(), place.id(), 0, new ProfilePart.Type(type));
                    profiles.submit(place.actor(), place.id(), 1);
                });
        return place;
    }

    private Place place(String name, Role role) {
        Organisation made = register.organisation(name);
        People.Somebody person = people.with(role, made.id());
        return new Place(made, person, people.actor(person, made.id()));
    }

    /** Publishes what a board lays over an edition. */
    public Edition overlay(Actor board, String yaml) {
        return switch (Scope.of(board).call(() -> editions.publish(board, "overlay.yaml", yaml))) {
            case Publishing.Published(Edition edition) -> edition;
            case Publishing other -> throw new AssertionError(other.toString());
        };
    }

    public AssessmentId begin(Place place, String framework, String edition) {
        return switch (Scope.of(place.actor())
                .call(() -> assessments.begin(place.actor(), place.id(), framework, edition))) {
            case Opened.Begun(var id, int _) -> id;
            case Opened other -> throw new AssertionError(other.toString());
        };
    }

    /** Answers as well as can be whatever says nothing yet, but for reasons why. */
    public void answerTheRest(Actor actor, AssessmentId id) {
        Assessed assessed = Scope.of(actor).call(() -> assessments.find(actor, id));
        for (Item item : assessed.outline().items()) {
            var entry = assessed.assessment().entry(item.ref());
            if (entry.answer() != null || item.ref().endsWith("/why")) continue;
            Recorded kept =
                    homes.save(actor, id, item.ref(), typed(item), "", entry.version(), false);
            if (!(kept instanceof Recorded.Saved))
                throw new AssertionError(item.ref() + ": " + kept);
        }
    }

    private static Typed typed(Item item) {
        LocalDate yesterday = LocalDate.now().minusDays(1);
        if (item.type() == AnswerType.RATING)
            return Typed.of(item.question().options().getLast().id());
        if (item.type() == AnswerType.DATE)
            return new Typed(
                    List.of(),
                    Integer.toString(yesterday.getDayOfMonth()),
                    Integer.toString(yesterday.getMonthValue()),
                    Integer.toString(yesterday.getYear()));
        return Typed.of("In the safeguarding folder, looked at in the spring.");
    }
}
