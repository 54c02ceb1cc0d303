package org.assay.signoff;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.assay.account.Secret;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.signoff.SignOffs.Signer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody without an account does with a link: reads the whole return, and signs it. The link
 * itself says who they are; it opens this one return and nothing else.
 */
@Service
public class SigningByLink {
    private static final int LONGEST = 100;

    /** Nobody's id: whoever comes by a link has no account. */
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final JdbcSigning links;
    private final SignOffs signOffs;
    private final Assessments assessments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningByLink(
            JdbcSigning links,
            SignOffs signOffs,
            Assessments assessments,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.links = links;
        this.signOffs = signOffs;
        this.assessments = assessments;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads what the link opens, as a Signatory of the organisation would.
     *
     * @return empty when the link works no longer
     */
    public <T> Optional<T> read(String token, BiFunction<Actor, SigningLink, T> reading) {
        return find(token)
                .map(link -> scope(link).call(() -> reading.apply(signatory(link), link)));
    }

    /** Signs in the name that the link carries, which uses it up. */
    public Signing sign(String token, Given given) {
        Optional<SigningLink> found = find(token);
        if (found.isEmpty()) return new Signing.LinkGone();
        SigningLink link = found.get();
        return scope(link)
                .call(() ->
                        transaction.execute(status -> {
                            Actor signatory = signatory(link);
                            AssessmentId id = link.assessment();
                            Assessed assessed = assessments.hold(signatory, id, Right.SIGN);
                            Signing signing =
                                    signOffs.sign(
                                            assessed,
                                            given,
                                            () -> new Signer(link.name(), null, link.email()));
                            if (!(signing instanceof Signing.Signed)) return signing;
                            if (links.use(link.id(), clock.instant())) return signing;
                            status.setRollbackOnly();
                            return new Signing.LinkGone();
                        }));
    }

    private Optional<SigningLink> find(String token) {
        if (token.length() > LONGEST) return Optional.empty();
        return Scope.pass("signing")
                .call(() -> transaction.execute(status -> links.find(Secret.hash(token))))
                .filter(link -> link.worksAt(clock.instant()));
    }

    private static Scope scope(SigningLink link) {
        return new Scope(null, Set.of(link.organisation()), "");
    }

    private static Actor signatory(SigningLink link) {
        return new Actor(
                NOBODY,
                link.name(),
                Map.of(link.organisation(), Role.SIGNATORY),
                link.organisation(),
                false,
                EnumSet.of(Right.VIEW, Right.SIGN));
    }
}
