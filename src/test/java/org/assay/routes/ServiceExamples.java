package org.assay.routes;

import java.util.UUID;
import org.assay.account.Actors;
import org.assay.account.Claims;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.mail.Outbox;
import org.assay.organisation.ImportRuns;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.Practices;
import org.springframework.boot.test.context.TestComponent;

/** Makes what only the operator sees, and people who wait. */
@TestComponent
public class ServiceExamples {
    private final People people;
    private final Actors actors;
    private final Claims claims;
    private final Outbox outbox;
    private final ImportRuns imports;
    private final Boards boards;
    private final Practices practices;

    ServiceExamples(
            People people,
            Actors actors,
            Claims claims,
            Outbox outbox,
            ImportRuns imports,
            Boards boards,
            Practices practices) {
        this.boards = boards;
        this.practices = practices;
        this.people = people;
        this.actors = actors;
        this.claims = claims;
        this.outbox = outbox;
        this.imports = imports;
    }

    Somebody waiting(Example example) {
        Somebody newcomer = people.somebody("Wanda Waiting");
        Browser browser = people.signIn(newcomer);
        register(browser, newcomer.email(), example.home().organisation().code());
        return newcomer;
    }

    /** Asks for a place in an organisation and follows the letter's link. */
    private void register(Browser browser, String email, String code) {
        browser.post("/register", "name", "Somebody", "email", email, "code", code);
        var page = browser.get(people.letters(email).getFirst().link());
        if (!page.document().select("[name=password]").isEmpty())
            page.fill("password", "three odd words");
        page.press("Register");
    }

    String claim() {
        var place = people.organisation("Millbrook Court");
        String email = "claimant-" + UUID.randomUUID() + "@care.example";
        register(people.visitor(), email, people.code(place));
        Actor operator = operator();
        return Scope.of(operator)
                .call(() ->
                        claims.open(operator).stream()
                                .filter(claim -> claim.membership().email().equals(email))
                                .findFirst()
                                .orElseThrow()
                                .membership()
                                .id()
                                .toString());
    }

    /** The membership of somebody whose organisation has no Administrator. */
    String orphan() {
        var place = people.organisation("Millbrook Court");
        people.with(Role.MEMBER, place);
        Actor operator = operator();
        return Scope.of(operator)
                .call(() ->
                        claims.withoutAdministrator(operator).stream()
                                .map(Claims.Claim::membership)
                                .filter(membership -> membership.organisation().equals(place))
                                .findFirst()
                                .orElseThrow()
                                .id()
                                .toString());
    }

    /** The key of a board that speaks for the home, as if that commissioned others. */
    String board(Example example) {
        String key = boards.board().key();
        practices.speaks(key, example.home().organisation());
        return key;
    }

    String letter() {
        people.visitor()
                .post(
                        "/password/forgotten",
                        "email",
                        "nobody-" + UUID.randomUUID() + "@care.example");
        Actor operator = operator();
        return Scope.of(operator)
                .call(() -> outbox.list(operator, 1).rows().getFirst().id().toString());
    }

    String imported() {
        Actor operator = operator();
        var file = new OdsFile().open(OdsFile.freshCode(), "Brinton Lodge").stream();
        return Scope.of(operator).call(() -> imports.start(operator, "ods.csv", file).toString());
    }

    private Actor operator() {
        return actors.of(people.operator("Otto Operator").id(), null).orElseThrow();
    }
}
