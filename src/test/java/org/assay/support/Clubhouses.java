package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.account.Correspondent;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.assessment.Recorded;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.framework.Editions;
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
import org.assay.publication.Publishing;
import org.assay.signoff.Arranging;
import org.assay.signoff.Given;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.assay.support.CareHomes.Home;
import org.springframework.boot.test.context.TestComponent;

/** Makes clubs that answer an edition which is signed and handed in to boards. */
@TestComponent
public class Clubhouses {
    public static final String FRAMEWORK = "signed-clubs";
    public static final String EDITION = "2030";

    private final Register register;
    private final People people;
    private final Profiles profiles;
    private final Editions editions;
    private final Organisations organisations;
    private final Assessments assessments;
    private final CareHomes homes;
    private final SignOffs signOffs;
    private final Arranging arranging;
    private final Publishing publishing;

    Clubhouses(
            Register register,
            People people,
            Profiles profiles,
            Editions editions,
            Organisations organisations,
            Assessments assessments,
            CareHomes homes,
            SignOffs signOffs,
            Arranging arranging,
            Publishing publishing) {
        this.register = register;
        this.people = people;
        this.profiles = profiles;
        this.editions = editions;
        this.organisations = organisations;
        this.assessments = assessments;
        this.homes = homes;
        this.signOffs = signOffs;
        this.arranging = arranging;
        this.publishing = publishing;
    }

    /** A club with its profile accepted, and the person who may sign for it. */
    public record Club(Home home, AssessmentId assessment, People.Somebody chair, Actor signatory) {
        public Actor administrator() {
            return home.administrator();
        }

        public OrganisationId id() {
            return home.id();
        }
    }

    /**
     * A club whose assessment has begun.
     *
     * @param towns joined by commas
     */
    public Club club(String name, String towns) {
        load("signed-clubs-2030");
        Home home = home(name, "optician", Map.of("towns", towns));
        People.Somebody chair = people.with(Role.SIGNATORY, home.id());
        return new Club(
                home, begin(home, FRAMEWORK, EDITION), chair, people.actor(chair, home.id()));
    }

    /** A club that has answered everything. */
    public Club answered(String name, String towns) {
        Club club = club(name, towns);
        answerAll(club, "1.1", "1.2");
        judge(club, "1");
        if (towns.contains("downton")) {
            answerAll(club, "2.1");
            judge(club, "2");
        }
        save(club, "details/completed_by", "Ada Adams");
        return club;
    }

    /** A club that has answered everything and whose chair has signed. */
    public Club signed(String name, String towns) {
        Club club = answered(name, towns);
        sign(club);
        return club;
    }

    /**
     * A return of a home, answered and signed, which goes to a national body; the home stays one.
     */
    public Club signed(Home home) {
        load("signed-clubs-2030");
        Actor administrator = home.administrator();
        become(home, "optician", Map.of("towns", "nation"));
        People.Somebody chair = people.with(Role.SIGNATORY, home.id());
        var club =
                new Club(
                        home,
                        begin(home, FRAMEWORK, EDITION),
                        chair,
                        people.actor(chair, home.id()));
        answerAll(club, "1.1", "1.2");
        judge(club, "1");
        save(club, "details/completed_by", "Ada Adams");
        Scope.of(administrator)
                .run(() ->
                        profiles.save(
                                administrator,
                                home.id(),
                                profiles.of(home.id()).version(),
                                new ProfilePart.Type("care-home")));
        sign(club);
        return club;
    }

    private void become(Home home, String type, Map<String, String> answers) {
        Actor actor = home.administrator();
        Scope.of(actor)
                .run(() -> {
                    int version = profiles.of(home.id()).version();
                    profiles.save(actor, home.id(), version, new ProfilePart.Type(type));
                    profiles.save(actor, home.id(), version + 1, new ProfilePart.Answers(answers));
                });
    }

    /** A home of this type with its profile accepted. */
    public Home home(String name, String type, Map<String, String> answers) {
        Organisation organisation = register.organisation(name);
        People.Somebody person = people.with(Role.ADMINISTRATOR, organisation.id());
        Actor administrator = people.actor(person, organisation.id());
        Scope.of(administrator)
                .run(() -> {
                    profiles.save(administrator, organisation.id(), 0, new ProfilePart.Type(type));
                    profiles.save(
                            administrator, organisation.id(), 1, new ProfilePart.Answers(answers));
                    profiles.submit(administrator, organisation.id(), 2);
                });
        return new Home(organisation, person, administrator);
    }

    /** Says something else in the profile. */
    public void move(Club club, String towns) {
        Actor actor = club.administrator();
        Scope.of(actor)
                .run(() ->
                        profiles.save(
                                actor,
                                club.id(),
                                profiles.of(club.id()).version(),
                                new ProfilePart.Answers(Map.of("towns", towns))));
    }

    public void save(Club club, String ref, String value) {
        var saved =
                homes.save(club.administrator(), club.assessment(), ref, value, version(club, ref));
        if (!(saved instanceof Recorded.Saved)) throw new AssertionError(saved.toString());
    }

    public void sign(Club club) {
        Signing signing = sign(club, club.signatory(), given("Chair", "3", "4", "2019"));
        if (!(signing instanceof Signing.Signed)) throw new AssertionError(signing.toString());
    }

    public Signing sign(Club club, Actor actor, Given given) {
        return Scope.of(actor).call(() -> signOffs.sign(actor, club.assessment(), given));
    }

    public static Given given(String post, String day, String month, String year) {
        return new Given(
                true,
                question ->
                        Reading.read(
                                question,
                                question.ref().equals("signed_on")
                                        ? Typed.date(day, month, year)
                                        : Typed.of(post)),
                null);
    }

    /** Sends a link to somebody without an account and reads its token from the letter. */
    public String link(Club club, String name, String email) {
        Actor actor = club.administrator();
        Arranging.Outcome sent =
                Scope.of(actor)
                        .call(() ->
                                arranging.send(
                                        actor, club.assessment(), new Correspondent(name, email)));
        if (!(sent instanceof Arranging.Outcome.Done)) throw new AssertionError(sent.toString());
        return people.letters(email).getFirst().link().replace("/signing/", "");
    }

    public PublishOutcome handIn(Club club) {
        Actor actor = club.administrator();
        return Scope.of(actor)
                .call(() ->
                        publishing.publish(actor, club.assessment(), UUID.randomUUID().toString()));
    }

    /** What was handed in. */
    public Publication handedIn(Club club) {
        return switch (handIn(club)) {
            case PublishOutcome.Done done -> done.publication();
            case PublishOutcome.StillStands(Publication there) -> there;
            case PublishOutcome.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    /** Somebody of a board, as the edition names it. */
    public Actor officer(String board) {
        return people.actor(Role.RECIPIENT, board(board));
    }

    public OrganisationId board(String key) {
        return Scope.pass("jobs").call(() -> organisations.ensureAuthority(key).id());
    }

    /** Publishes a pack of the tests' own, once. */
    public void load(String pack) {
        Scope.pass("operator").run(() -> editions.publish(pack + ".yaml", text(pack)));
        editions.all();
    }

    public AssessmentId begin(Home home, String framework, String edition) {
        Actor actor = home.administrator();
        Opened opened =
                Scope.of(actor).call(() -> assessments.begin(actor, home.id(), framework, edition));
        if (opened instanceof Opened.Begun(AssessmentId id, int _)) return id;
        if (opened instanceof Opened.Already(AssessmentId id)) return id;
        throw new AssertionError(opened.toString());
    }

    private void answerAll(Club club, String... requirements) {
        for (String ref : requirements) {
            save(club, ref, "fully_met");
            save(club, ref + "/evidence", "It is on the door.");
        }
    }

    private void judge(Club club, String standard) {
        save(club, standard + "/judgement", "fully_met");
        save(club, standard + "/statement", "Everybody knows.");
    }

    private int version(Club club, String ref) {
        Actor actor = club.administrator();
        return Scope.of(actor)
                .call(() -> assessments.find(actor, club.assessment()))
                .assessment()
                .entry(ref)
                .version();
    }

    private static String text(String pack) {
        try (var file = Clubhouses.class.getResourceAsStream("/packs/" + pack + ".yaml")) {
            return new String(
                    Objects.requireNonNull(file, pack).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
