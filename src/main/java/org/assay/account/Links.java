package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.assay.account.Link.Purpose;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.mail.BaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and finds links. Runs in the transaction of what the link is for. */
@Component
class Links {
    private final JdbcLinks links;
    private final BaseUrl base;
    private final Clock clock;

    Links(JdbcLinks links, BaseUrl base, Clock clock) {
        this.links = links;
        this.base = base;
        this.clock = clock;
    }

    /** The address of a new password link; earlier ones of this person no longer work. */
    String forPassword(String email) {
        links.forget(email, Purpose.PASSWORD);
        return make(Purpose.PASSWORD, email, "", null, null, null);
    }

    String forRegistration(String email, String name, OrganisationId organisation) {
        return make(Purpose.REGISTRATION, email, name, organisation, null, null);
    }

    String forInvitation(
            String email,
            String name,
            OrganisationId organisation,
            Role role,
            @Nullable PersonId by) {
        return make(Purpose.INVITATION, email, name, organisation, role, by);
    }

    /** The address of a new link for an operator; earlier ones no longer work. */
    String forOperator(String email, String name) {
        links.forget(email, Purpose.OPERATOR);
        return make(Purpose.OPERATOR, email, name, null, null, null);
    }

    /** The address of a link that moves the person to this e-mail address. */
    String forEmail(String email, PersonId person) {
        return make(Purpose.EMAIL, email, "", null, null, person);
    }

    Optional<Link> find(String token) {
        return token.length() > 100 ? Optional.empty() : links.find(Secret.hash(token));
    }

    private String make(
            Purpose purpose,
            String email,
            String name,
            @Nullable OrganisationId organisation,
            @Nullable Role role,
            @Nullable PersonId by) {
        String token = Secret.next();
        Instant now = clock.instant();
        links.add(
                Secret.hash(token),
                new Link(
                        Ids.next(),
                        purpose,
                        email,
                        name,
                        organisation,
                        role,
                        by,
                        now,
                        now.plus(purpose.life),
                        null));
        return base.to(purpose.path + token);
    }
}
