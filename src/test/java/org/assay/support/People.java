package org.assay.support;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.account.Actors;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes people and organisations for a test, and browsers in which they are signed in. Each test
 * makes its own, so that tests do not meet.
 */
@TestComponent
public class People {
    /** Everybody's password. */
    public static final String PASSWORD = "a brown fox in the larder";

    private static final String HASH =
            new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<PersonId, SecurityKey> keys = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final ObjectProvider<Actors> actors;

    /** Somebody with an account whose password is {@link #PASSWORD}. */
    public record Somebody(PersonId id, String name, String email) {}

    People(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Environment environment,
            ObjectProvider<Actors> actors) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.environment = environment;
        this.actors = actors;
    }

    /** A new, open organisation of the register that nobody belongs to yet. */
    public OrganisationId organisation(String name) {
        OrganisationId organisation = OrganisationId.next();
        within(
                "operator",
                () ->
                        database.sql(
                                        """
                                        insert into organisation.organisation (id, code, kind, name, status)
                                        values (?, ?, 'ods', ?, 'active')
                                        """)
                                .params(organisation.value(), code(organisation), name)
                                .update());
        return organisation;
    }

    /** The ODS code of an organisation made here. */
    public String code(OrganisationId organisation) {
        String digits = organisation.value().toString().replace("-", "");
        return "T" + digits.substring(digits.length() - 8).toUpperCase(Locale.ROOT);
    }

    /** The letters written to this address, newest first. */
    public List<Note> letters(String email) {
        return Scope.pass("operator")
                .call(() ->
                        transaction.execute(status ->
                                database.sql(
                                                """
                                                select subject, body from mail.message
                                                where lower(recipient) = lower(?)
                                                order by written_at desc, id desc
                                                """)
                                        .param(email)
                                        .query((row, n) ->
                                                new Note(row.getString(1), row.getString(2)))
                                        .list()));
    }

    /** A letter as its reader sees it. */
    public record Note(String subject, String text) {
        /** The path of the first link that stands on a line of its own. */
        public String link() {
            return text.lines()
                    .filter(line -> line.startsWith("http"))
                    .map(line -> URI.create(line).getPath())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link in: " + text));
        }
    }

    /** Somebody who belongs nowhere. */
    public Somebody somebody(String name) {
        return person(name, false);
    }

    /** Somebody who runs the service and belongs nowhere, and has the passkey that it takes. */
    public Somebody operator(String name) {
        Somebody operator = person(name, true);
        URI site = URI.create(environment.getRequiredProperty("assay.base-url"));
        var key = new SecurityKey(site.toString());
        inside(() ->
                database.sql(
                                """
                                insert into account.passkey (id, person_id, name, credential_id, public_key,
                                  attestation, transports, sign_count, added_at)
                                values (?, ?, 'Security key', ?, ?, ?, '{usb}', 0, now())
                                """)
                        .params(
                                UUID.randomUUID(),
                                operator.id().value(),
                                key.id(),
                                key.publicKey(),
                                key.attestation(site.getHost()))
                        .update());
        keys.put(operator.id(), key);
        return operator;
    }

    /** Somebody new with this role in the organisation. */
    public Somebody with(Role role, OrganisationId organisation) {
        Somebody person = somebody(role.label() + " Person");
        join(person, organisation, role);
        return person;
    }

    public void join(Somebody person, OrganisationId organisation, Role role) {
        inside(() ->
                database.sql(
                                """
                                insert into account.membership
                                  (id, person_id, organisation_id, role, state, since)
                                values (?, ?, ?, ?, 'active', now())
                                """)
                        .params(
                                UUID.randomUUID(),
                                person.id().value(),
                                organisation.value(),
                                role.id())
                        .update());
    }

    /** The person as an Actor of this organisation, for tests below the pages. */
    public Actor actor(Somebody person, OrganisationId organisation) {
        return actors.getObject().of(person.id(), organisation).orElseThrow();
    }

    /** Somebody new with this role, as an Actor. */
    public Actor actor(Role role, OrganisationId organisation) {
        return actor(with(role, organisation), organisation);
    }

    /** A browser in which nobody is signed in. */
    public Browser visitor() {
        return new Browser(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    /** A browser in which this person has signed in through the page, with their passkey if any. */
    public Browser signIn(Somebody person) {
        Browser browser = visitor();
        Page answer =
                browser.postOnly(
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        PASSWORD,
                        "_csrf",
                        browser.get("/sign-in").value("_csrf"));
        answer.hasStatus(302);
        SecurityKey key = keys.get(person.id());
        if (key != null) key.signIn(browser).hasStatus(200);
        return browser;
    }

    /** A browser in which somebody new with this role is signed in. */
    public Browser signIn(Role role, OrganisationId organisation) {
        return signIn(with(role, organisation));
    }

    /** Runs what the person does with the database showing what they may see. */
    public static void as(Actor actor, Runnable work) {
        Scope.of(actor).run(work);
    }

    private Somebody person(String name, boolean operator) {
        var person =
                new Somebody(
                        PersonId.next(),
                        name,
                        "person%d.%s@care.example"
                                .formatted(
                                        NUMBER.incrementAndGet(),
                                        UUID.randomUUID().toString().substring(0, 8)));
        inside(() ->
                database.sql(
                                """
                                insert into account.person
                                  (id, email, name, password_hash, operator, created_at)
                                values (?, ?, ?, ?, ?, now())
                                """)
                        .params(person.id().value(), person.email(), name, HASH, operator)
                        .update());
        return person;
    }

    private void inside(Runnable work) {
        within("sign-in", work);
    }

    private void within(String pass, Runnable work) {
        Scope.pass(pass).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
