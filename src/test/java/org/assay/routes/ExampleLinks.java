package org.assay.routes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.assay.account.Colleagues;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes links that work, each as its letter brings it. */
@TestComponent
public class ExampleLinks {
    private final People people;
    private final Colleagues colleagues;
    private final JdbcClient owner;

    ExampleLinks(People people, Colleagues colleagues, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.colleagues = colleagues;
        this.owner = owner;
    }

    String link(Example example, LinkFor what) {
        return switch (what) {
            case PASSWORD -> password();
            case REGISTRATION -> registration(example);
            case INVITATION -> invitation(example);
            case SETUP -> setup();
            case EMAIL -> email();
        };
    }

    private String password() {
        Somebody forgetful = people.somebody("Frank Forgetful");
        people.visitor().post("/password/forgotten", "email", forgetful.email());
        return newest(forgetful.email());
    }

    private String registration(Example example) {
        String email = address();
        people.visitor()
                .post(
                        "/register",
                        "name",
                        "Nora Newcomer",
                        "email",
                        email,
                        "code",
                        example.home().organisation().code());
        return newest(email);
    }

    private String invitation(Example example) {
        String email = address();
        Actor actor = example.home().administrator();
        OrganisationId home = example.home().id();
        Scope.of(actor).run(() -> colleagues.invite(actor, home, email, Role.MEMBER));
        return newest(email);
    }

    private String email() {
        String email = address();
        people.signIn(people.somebody("Maya Mover"))
                .post("/account/email", "email", email, "email-password", People.PASSWORD);
        return newest(email);
    }

    /**
     * The first operator's link stands in the log of the first start; here it is as that makes it.
     */
    private String setup() {
        String token = UUID.randomUUID().toString();
        owner.sql(
                        """
                        insert into account.link (id, hash, purpose, email, name, created_at, expires_at)
                        values (?, ?, 'operator', '', '', now(), now() + interval '1 day')
                        """)
                .params(UUID.randomUUID(), hash(token))
                .update();
        return "/setup/" + token;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String newest(String email) {
        return people.letters(email).getFirst().link();
    }

    private static String address() {
        return "linked-" + UUID.randomUUID() + "@care.example";
    }
}
