package org.assay.signoff;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assay.account.Addressees;
import org.assay.account.Addressees.Addressee;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Mark;
import org.assay.assessment.Missing;
import org.assay.framework.Declaration;
import org.assay.improvement.PlanId;
import org.assay.improvement.Standing;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs the declaration of a return once nothing is missing, and tells who signed. */
@Service
public class SignOffs {
    /**
     * How the signature stands, for everybody in the organisation.
     *
     * @param missing what keeps the return from being signed
     * @param before those that were taken off, the newest first
     * @param named whom an Administrator named as the one who signs
     * @param maySign whether the asker may sign
     * @param mark of the return and its plan as they are now; goes with a signature
     */
    public record Check(
            Assessed assessed,
            List<Missing> missing,
            Optional<SignOff> standing,
            List<SignOff> before,
            Optional<Named> named,
            Optional<SigningLink> link,
            boolean maySign,
            String mark) {
        /** The words to sign; empty where the edition asks for no signature. */
        public Optional<Declaration> declaration() {
            return Optional.ofNullable(assessed.edition().terms().declaration());
        }
    }

    /** Who signs, where it is not the actor's own account. */
    record Signer(String name, @Nullable PersonId person, String email) {}

    private final Assessments assessments;
    private final Addressees addressees;
    private final JdbcSignOffs rows;
    private final JdbcSigning signing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffs(
            Assessments assessments,
            Addressees addressees,
            JdbcSignOffs rows,
            JdbcSigning signing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.addressees = addressees;
        this.rows = rows;
        this.signing = signing;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody in the organisation may look. */
    @Transactional(readOnly = true)
    public Check check(Actor actor, AssessmentId id) {
        return check(actor, assessments.find(actor, id));
    }

    /** As {@link #check(Actor, AssessmentId)}, of an assessment that the caller has read. */
    @Transactional(readOnly = true)
    public Check check(Actor actor, Assessed assessed) {
        actor.require(Right.VIEW, assessed.assessment().organisation());
        JdbcSigning.Arranged arranged = signing.of(assessed.assessment().id());
        return new Check(
                assessed,
                arranged.standing().isPresent() ? List.of() : assessed.evaluation().missing(),
                arranged.standing(),
                arranged.signOffs().stream().filter(each -> !each.stands()).toList(),
                arranged.named(),
                arranged.link(),
                actor.may(Right.SIGN, assessed.assessment().organisation())
                        && named(actor, assessed, arranged.named()),
                arranged.standing().isPresent() ? "" : mark(assessed, arranged.plan()));
    }

    /** Signs in one's own name. */
    @Transactional
    public Signing sign(Actor actor, AssessmentId id, Given given) {
        Assessed assessed = assessments.hold(actor, id, Right.SIGN);
        JdbcSigning.Arranged arranged = signing.of(id);
        if (!named(actor, assessed, arranged.named())) return new Signing.NotNamed();
        return sign(
                assessed,
                arranged,
                given,
                () ->
                        new Signer(
                                actor.name(),
                                actor.person(),
                                addressees.of(actor).map(Addressee::email).orElse("")));
    }

    /** The signature that stands, for those who may see the organisation's things. */
    @Transactional(readOnly = true)
    public Optional<SignOff> standing(Actor actor, Assessed assessed) {
        actor.require(Right.VIEW, assessed.assessment().organisation());
        return rows.standing(assessed.assessment().id());
    }

    /** The signature that stands; for rooms above, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SignOff> standing(AssessmentId id) {
        return rows.standing(id);
    }

    /** Notes that a return with the standing signature was handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handedIn(AssessmentId id) {
        rows.handedIn(id, clock.instant());
    }

    /** The caller holds the assessment and has asked for the right. */
    Signing sign(Assessed assessed, Given given, Supplier<Signer> by) {
        return sign(assessed, signing.of(assessed.assessment().id()), given, by);
    }

    private Signing sign(
            Assessed assessed, JdbcSigning.Arranged arranged, Given given, Supplier<Signer> by) {
        AssessmentId id = assessed.assessment().id();
        Declaration declaration = assessed.edition().terms().declaration();
        if (declaration == null) return new Signing.NotAsked();
        Optional<SignOff> standing = arranged.standing();
        if (standing.isPresent()) return new Signing.Already(standing.get());
        List<Missing> missing = assessed.evaluation().missing();
        if (!missing.isEmpty()) return new Signing.Incomplete(missing, assessed);
        DeclarationFields read = DeclarationFields.read(declaration, given, London.today(clock));
        if (!read.problems().isEmpty()) return new Signing.Invalid(read.problems());

        if (given.seen() != null && !given.seen().equals(mark(assessed, arranged.plan())))
            return new Signing.Changed();

        Signer signer = by.get();
        OrganisationId organisation = assessed.assessment().organisation();
        var signOff =
                new SignOff(
                        Ids.next(),
                        id,
                        organisation,
                        declaration.text(),
                        declaration.by(),
                        read.fields(),
                        signer.name(),
                        signer.person(),
                        signer.email(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        null);
        rows.add(signOff, arranged.plan().plan().map(PlanId::value).orElse(null));
        events.publishEvent(
                new Change(
                        organisation,
                        signer.person(),
                        "declaration.signed",
                        subject(id),
                        null,
                        signer.person() == null
                                ? "%s, by the link sent to %s"
                                        .formatted(signer.name(), signer.email())
                                : signer.name(),
                        false));
        return new Signing.Signed(signOff);
    }

    private static String mark(Assessed assessed, Standing plan) {
        return Mark.of(assessed.assessment(), plan.versions());
    }

    /** Signatories sign as such, Administrators where they are named. */
    private static boolean named(Actor actor, Assessed assessed, Optional<Named> named) {
        Role role = actor.memberships().get(assessed.assessment().organisation());
        return role != Role.ADMINISTRATOR
                || named.map(Named::person).filter(actor.person()::equals).isPresent();
    }

    static String subject(AssessmentId id) {
        return "assessment/" + id + "/sign-off";
    }
}
