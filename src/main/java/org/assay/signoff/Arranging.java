package org.assay.signoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.account.Colleagues;
import org.assay.account.Correspondent;
import org.assay.account.Membership;
import org.assay.account.Secret;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An Administrator arranges who signs: names somebody, or has a link sent. */
@Service
public class Arranging {
    /** How long a link works. */
    public static final Duration LIFE = Duration.ofHours(72);

    private static final int MOST_LINKS = 5;
    private static final Duration PER = Duration.ofHours(24);

    /** What came of it. */
    public sealed interface Outcome {
        record Done(String name, Assessed assessed) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        /** Too many links were sent in a day. */
        record TooMany() implements Outcome {}
    }

    private final Assessments assessments;
    private final Colleagues colleagues;
    private final JdbcSigning rows;
    private final SignOffLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arranging(
            Assessments assessments,
            Colleagues colleagues,
            JdbcSigning rows,
            SignOffLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.colleagues = colleagues;
        this.rows = rows;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who signs, as an Administrator sees it.
     *
     * @param people who can be named, by name
     */
    public record Arranged(
            Assessed assessed,
            Optional<Named> named,
            Optional<SigningLink> link,
            List<Membership> people) {}

    /** For Administrators. */
    @Transactional(readOnly = true)
    public Arranged arranged(Actor actor, AssessmentId id) {
        Assessed assessed = assessments.find(actor, id);
        OrganisationId organisation = assessed.assessment().organisation();
        actor.require(Right.PUBLISH, organisation);
        if (assessed.edition().terms().declaration() == null) throw new NotFound();
        JdbcSigning.Arranged arranged = rows.of(id);
        return new Arranged(
                assessed, arranged.named(), arranged.link(), eligible(actor, organisation));
    }

    /** Those who can be named: Signatories, and Administrators, by name. */
    private List<Membership> eligible(Actor actor, OrganisationId organisation) {
        return colleagues.active(actor, organisation).stream()
                .filter(one -> one.role() == Role.SIGNATORY || one.role() == Role.ADMINISTRATOR)
                .toList();
    }

    /** Names the person who signs, and writes to them. */
    @Transactional
    public Outcome name(Actor actor, AssessmentId id, PersonId person) {
        Assessed assessed = declared(actor, id);
        OrganisationId organisation = assessed.assessment().organisation();
        Optional<Membership> chosen =
                eligible(actor, organisation).stream()
                        .filter(one -> one.person().equals(person))
                        .findFirst();
        if (chosen.isEmpty())
            return new Outcome.Refused(
                    List.of(
                            new Problem(
                                    "person",
                                    "Choose a Signatory or an Administrator of your organisation.")));
        Membership one = chosen.get();
        rows.name(id, organisation, new Named(person, one.name()), actor.person(), clock.instant());
        if (!person.equals(actor.person()))
            letters.named(one.email(), one.name(), actor.name(), assessed);
        say(actor, assessed, "signatory.named", one.name());
        return new Outcome.Done(one.name(), assessed);
    }

    /** Sends a link to somebody without an account. Earlier links work no longer. */
    @Transactional
    public Outcome send(Actor actor, AssessmentId id, Correspondent to) {
        Assessed assessed = declared(actor, id);
        if (!to.problems().isEmpty()) return new Outcome.Refused(to.problems());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (rows.since(id, now.minus(PER)) >= MOST_LINKS) return new Outcome.TooMany();
        String token = Secret.next();
        var link =
                new SigningLink(
                        Ids.next(),
                        assessed.assessment().organisation(),
                        id,
                        to.email(),
                        to.name(),
                        actor.person(),
                        now,
                        now.plus(LIFE),
                        null,
                        null);
        rows.add(link, Secret.hash(token));
        letters.link(link, token, actor.name(), assessed);
        say(actor, assessed, "signing-link.sent", to.name() + ", " + to.email());
        return new Outcome.Done(to.name(), assessed);
    }

    private Assessed declared(Actor actor, AssessmentId id) {
        Assessed assessed = assessments.hold(actor, id, Right.PUBLISH);
        if (assessed.edition().terms().declaration() == null) throw new NotFound();
        return assessed;
    }

    private void say(Actor actor, Assessed assessed, String what, String after) {
        events.publishEvent(
                Change.by(
                        actor,
                        assessed.assessment().organisation(),
                        what,
                        SignOffs.subject(assessed.assessment().id()),
                        null,
                        after));
    }
}
