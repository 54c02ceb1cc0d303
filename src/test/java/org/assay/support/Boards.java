package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Publishing;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.assay.publication.Publication;
import org.assay.publication.PublishOutcome;
import org.springframework.boot.test.context.TestComponent;

/** Makes boards with a rated edition of their own, and agencies that answer it. */
@TestComponent
public class Boards {
    /** The types of organisation that the editions made here are for. */
    public static final String TYPE = "researcher-department";

    public static final String OTHER_TYPE = "university";

    /** A board with somebody who works for it. */
    public record Board(Organisation organisation, People.Somebody person, Actor officer) {
        public OrganisationId id() {
            return organisation.id();
        }

        public String key() {
            return organisation.code();
        }
    }

    /** An agency with its Administrator, whose profile is accepted. */
    public record Agency(Organisation organisation, People.Somebody person, Actor administrator) {
        public OrganisationId id() {
            return organisation.id();
        }

        public String code() {
            return organisation.code();
        }
    }

    private final Register register;
    private final People people;
    private final Profiles profiles;
    private final Organisations organisations;
    private final Editions editions;
    private final Assessments assessments;
    private final CareHomes homes;
    private final org.assay.publication.Publishing publishing;

    Boards(
            Register register,
            People people,
            Profiles profiles,
            Organisations organisations,
            Editions editions,
            Assessments assessments,
            CareHomes homes,
            org.assay.publication.Publishing publishing) {
        this.register = register;
        this.people = people;
        this.profiles = profiles;
        this.organisations = organisations;
        this.editions = editions;
        this.assessments = assessments;
        this.homes = homes;
        this.publishing = publishing;
    }

    public Board board() {
        String key = "board-" + UUID.randomUUID().toString().substring(0, 8);
        Organisation made = Scope.pass("operator").call(() -> organisations.ensureAuthority(key));
        People.Somebody person = people.with(Role.RECIPIENT, made.id());
        return new Board(made, person, people.actor(person, made.id()));
    }

    /** An edition whose returns from Upton go to the first board, from Downton to the other. */
    public Edition edition(Board upton, Board downton, LocalDate due) {
        String yaml =
                text("safe-clubs-2030")
                        .replace("framework: safe-clubs", "framework: clubs-of-" + upton.key())
                        .replace("on: 2030-07-19", "on: " + due)
                        .replace("organisation: upton-board", "organisation: " + upton.key())
                        .replace("organisation: downton-board", "organisation: " + downton.key());
        return publish(yaml);
    }

    /** An edition whose returns go to whoever commissions the organisation. */
    public Edition commissioned() {
        String key = "commissioned-" + UUID.randomUUID().toString().substring(0, 8);
        return publish(
                text("safe-clubs-2030")
                        .replace("framework: safe-clubs", "framework: " + key)
                        .replaceFirst(
                                "(?m)^recipients:\n  - .*\n  - .*\n",
                                "recipients: [{ relation: commissioner, title: Your group }]\n"));
    }

    /** It works in other towns from now on. */
    public void move(Agency agency, String towns) {
        Actor actor = agency.administrator();
        Scope.of(actor)
                .run(() ->
                        profiles.save(
                                actor,
                                agency.id(),
                                profiles.of(agency.id()).version(),
                                new ProfilePart.Answers(Map.of("areas", towns))));
    }

    /** An edition that comes to the board as its authority, however much is missing. */
    public Edition ownEdition(Board board, LocalDate due) {
        return publish(
                text("safe-clubs-2030")
                        .replace("framework: safe-clubs", "framework: clubs-of-" + board.key())
                        .replace("authority: town-council", "authority: " + board.key())
                        .replace("visibility: recipients", "visibility: summary")
                        .replace("on: 2030-07-19", "on: " + due)
                        .replaceAll("(?s)declaration:.*?levels:", "levels:"));
    }

    /** The edition after it, told by its difference. */
    public Edition later(Edition before, LocalDate due) {
        return publish(
                text("safe-clubs-2032")
                        .replace("framework: safe-clubs", "framework: " + before.framework())
                        .concat("deadlines: [{ id: submit, on: %s }]\n".formatted(due)));
    }

    private Edition publish(String yaml) {
        return switch (Scope.pass("operator").call(() -> editions.publish("clubs.yaml", yaml))) {
            case Publishing.Published(Edition edition) -> edition;
            case Publishing other -> throw new AssertionError(other.toString());
        };
    }

    /** One that works in these towns: {@code upton}, {@code downton}, or both with a comma. */
    public Agency agency(String name, String type, String towns) {
        Organisation made = register.organisation(name);
        People.Somebody person = people.with(Role.ADMINISTRATOR, made.id());
        Actor actor = people.actor(person, made.id());
        Scope.of(actor)
                .run(() -> {
                    profiles.save(actor, made.id(), 0, new ProfilePart.Type(type));
                    profiles.save(
                            actor, made.id(), 1, new ProfilePart.Answers(Map.of("areas", towns)));
                    profiles.submit(actor, made.id(), 2);
                });
        return new Agency(made, person, actor);
    }

    public AssessmentId begin(Agency agency, Edition edition) {
        Opened opened =
                Scope.of(agency.administrator())
                        .call(() ->
                                assessments.begin(
                                        agency.administrator(),
                                        agency.id(),
                                        edition.framework(),
                                        edition.edition()));
        return switch (opened) {
            case Opened.Begun(var id, int _) -> id;
            case Opened other -> throw new AssertionError(other.toString());
        };
    }

    /** Saves a first answer. */
    public void answer(Agency agency, AssessmentId assessment, String ref, String value) {
        homes.save(agency.administrator(), assessment, ref, value, 0);
    }

    /** Saves over an answer that was saved once. */
    public void change(Agency agency, AssessmentId assessment, String ref, String value) {
        homes.save(agency.administrator(), assessment, ref, value, 1);
    }

    /** Hands the return in, however much is missing. */
    public Publication handIn(Agency agency, AssessmentId assessment) {
        Actor actor = agency.administrator();
        var outcome =
                Scope.of(actor)
                        .call(() ->
                                publishing.publish(
                                        actor, assessment, UUID.randomUUID().toString()));
        if (outcome instanceof PublishOutcome.Done done) return done.publication();
        throw new AssertionError(outcome.toString());
    }

    private static String text(String name) {
        try (var file = Boards.class.getResourceAsStream("/packs/" + name + ".yaml")) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
