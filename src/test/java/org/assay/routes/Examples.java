package org.assay.routes;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import org.assay.account.Actors;
import org.assay.account.ApiKeys;
import org.assay.account.Claims;
import org.assay.account.Colleagues;
import org.assay.account.Memberships;
import org.assay.assessment.AssessmentId;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.evidence.Adding;
import org.assay.evidence.Documents;
import org.assay.exchange.workbook.Looked;
import org.assay.exchange.workbook.Workbooks;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.mail.Outbox;
import org.assay.notification.Calendars;
import org.assay.organisation.ImportRuns;
import org.assay.organisation.Organisations;
import org.assay.publication.PublicationId;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.ActionPlans;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.Clubhouses;
import org.assay.support.EditedBook;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TownClubs;
import org.springframework.boot.test.context.TestComponent;

/** Makes examples, and whatever an address names in them. */
@TestComponent
public class Examples {
    /** A photograph of one point. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final CareHomes homes;
    private final TownClubs clubs;
    private final People people;
    private final Actors actors;
    private final ApiKeys keys;
    private final Claims claims;
    private final Colleagues colleagues;
    private final Memberships memberships;
    private final Documents documents;
    private final Organisations organisations;
    private final Outbox outbox;
    private final ImportRuns imports;
    private final Publishing publishing;
    private final Clubhouses clubhouses;
    private final EvidenceRequests requests;
    private final Rounds rounds;
    private final Calendars calendars;
    private final Workbooks workbooks;
    private final ActionPlans plans;
    private final ExampleLinks links;
    private final Map<Example, PlacedAction> actions = new WeakHashMap<>();

    Examples(
            CareHomes homes,
            TownClubs clubs,
            People people,
            Actors actors,
            ApiKeys keys,
            Claims claims,
            Colleagues colleagues,
            Memberships memberships,
            Documents documents,
            Organisations organisations,
            Outbox outbox,
            ImportRuns imports,
            Publishing publishing,
            Clubhouses clubhouses,
            EvidenceRequests requests,
            Rounds rounds,
            Calendars calendars,
            Workbooks workbooks,
            ActionPlans plans,
            ExampleLinks links) {
        this.homes = homes;
        this.clubs = clubs;
        this.people = people;
        this.actors = actors;
        this.keys = keys;
        this.claims = claims;
        this.colleagues = colleagues;
        this.memberships = memberships;
        this.documents = documents;
        this.organisations = organisations;
        this.outbox = outbox;
        this.imports = imports;
        this.publishing = publishing;
        this.clubhouses = clubhouses;
        this.requests = requests;
        this.rounds = rounds;
        this.calendars = calendars;
        this.workbooks = workbooks;
        this.plans = plans;
        this.links = links;
    }

    /** A new home whose assessment has begun and has an answer in it. */
    public Example example() {
        var home = homes.home("Larkfield House");
        var assessment = homes.begin(home);
        homes.save(home.administrator(), assessment, "1.1.1", "true", 0);
        return new Example(this, home, assessment);
    }

    /** Puts a document, a publication, a key and people who wait into the home. */
    public void furnish(Example example) {
        for (String name :
                List.of(
                        "document",
                        "publication",
                        "key",
                        "invitation",
                        "waiting",
                        "plan",
                        "followed")) value(example, name);
    }

    Somebody person(Example example, Visitor visitor) {
        return switch (visitor) {
            case SIGNED_OUT -> throw new AssertionError("nobody");
            case ADMINISTRATOR -> example.home().person();
            case AUDITOR -> people.with(Role.AUDITOR, example.home().id());
            case SIGNATORY -> people.with(Role.SIGNATORY, example.home().id());
            case MEMBER -> people.with(Role.MEMBER, example.home().id());
            case FOREIGN_ADMINISTRATOR -> homes.home("Somewhere Else").person();
            case OPERATOR -> people.operator("Olive Operator");
            case AUTHORITY -> people.with(Role.AUTHORITY, authority());
            case RECIPIENT -> people.with(Role.RECIPIENT, authority());
        };
    }

    Caller caller(Example example, Visitor visitor) {
        if (visitor == Visitor.SIGNED_OUT) return new Caller(people::visitor, () -> "");
        Somebody person = example.person(visitor);
        return new Caller(() -> people.signIn(person), () -> key(person));
    }

    private String key(Somebody person) {
        Actor nowhere = actor(person);
        OrganisationId place =
                Scope.of(nowhere)
                        .call(() ->
                                memberships.of(nowhere).stream()
                                        .map(each -> each.membership().organisation())
                                        .findFirst()
                                        .orElse(null));
        Actor actor = actors.of(person.id(), place).orElseThrow();
        var rights = EnumSet.allOf(Right.class);
        rights.removeIf(right -> !actor.may(right));
        return Scope.of(actor)
                .call(() -> ((ApiKeys.Made) keys.make(actor, "Routes", rights, null)).secret());
    }

    String value(Example example, String name) {
        Actor actor = example.home().administrator();
        OrganisationId home = example.home().id();
        return switch (name) {
            case "assessment" -> example.assessment().toString();
            case "rated assessment" -> rated(example).toString();
            case "signed assessment" -> clubhouses.signed(example.home()).assessment().toString();
            case "return" -> returned(example);
            case "request" -> request(example);
            case "rated ref" -> "1.1";
            case "standard" -> "1";
            case "part" -> "evidence";
            case "items", "entries" -> "1.1.1";
            case "requirements", "confirmations" -> "1.1";
            case "standards" -> "1";
            case "profile-version" -> "3";
            case "framework" -> CareHomes.FRAMEWORK;
            case "edition" -> "2019-20";
            case "role" -> "auditor";
            case "value" -> "true";
            case "place" -> "Office, shelf 2";
            case "email" -> "invited-" + UUID.randomUUID() + "@care.example";
            case "name" -> "Gwen Price";
            case "code" -> example.home().organisation().code();
            case "organisation" -> home.toString();
            case "authority" -> authority().toString();
            case "person" -> example.person(Visitor.MEMBER).id().toString();
            case "waiting" -> waiting(example).id().toString();
            case "token" -> UUID.randomUUID().toString();
            case "document" -> Scope.of(actor).call(() -> document(actor, home));
            case "completed workbook" ->
                    workbook(actor, AssessmentId.of(example.value("rated assessment")));
            case "publication" ->
                    Scope.of(actor)
                            .call(() ->
                                    ((PublishOutcome.Done)
                                                    publishing.publish(
                                                            actor, example.assessment(), "routes"))
                                            .publication()
                                            .id()
                                            .toString());
            case "invitation" -> Scope.of(actor).call(() -> invitation(actor, home));
            case "key" -> Scope.of(actor).call(() -> key(actor));
            case "plan" -> action(example).plan().id().toString();
            case "area" -> action(example).area().id().toString();
            case "action" -> action(example).action().id().toString();
            case "followed" -> followed(example);
            case "round" -> round(example);
            case "agency" -> home.toString();
            case "calendar" -> Scope.of(actor).call(() -> calendars.make(actor));
            case "claim" -> claim();
            case "orphan" -> orphan();
            case "letter" -> letter();
            case "import" -> register();
            default ->
                    throw new AssertionError(
                            "no example of {" + name + "}: add one to Examples.value");
        };
    }

    String link(Example example, LinkFor what) {
        return links.link(example, what);
    }

    /** With one statement that asks for evidence and for an action. */
    private AssessmentId rated(Example example) {
        AssessmentId assessment = clubs.begin(example.home());
        homes.save(example.home().administrator(), assessment, "1.1", "partly_met", 0);
        return assessment;
    }

    private Actor actor(Somebody person) {
        return actors.of(person.id(), null).orElseThrow();
    }

    private OrganisationId authority() {
        return organisations.authority("national-data-security").orElseThrow().id();
    }

    private Actor operator() {
        return actor(people.operator("Otto Operator"));
    }

    private Somebody waiting(Example example) {
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

    /** An action of a plan of the home's own. */
    private PlacedAction action(Example example) {
        Actor actor = example.home().administrator();
        return actions.computeIfAbsent(
                example,
                one -> {
                    Plan plan = plans.own(actor, one.home().id(), "Our plan");
                    Area area = plans.area(actor, plan, "Everyone knows what to do");
                    return plans.action(actor, plan, area, "Run an exercise in each team");
                });
    }

    /** The authority's round, in which the home is asked. */
    private String round(Example example) {
        OrganisationId board = authority();
        Actor officer = actors.of(people.with(Role.RECIPIENT, board).id(), board).orElseThrow();
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(example.home().organisation().code()));
        var call =
                new Call(
                        CareHomes.FRAMEWORK,
                        "2019-20",
                        LocalDate.now(London.ZONE).plusDays(90),
                        whom,
                        Set.of());
        return Scope.of(officer)
                .call(() ->
                        switch (rounds.open(officer, board, call)) {
                            case RoundOpened.Opened(RoundId round, int _) -> round.toString();
                            case RoundOpened.Already(RoundId round) -> {
                                rounds.ask(officer, round, whom);
                                yield round.toString();
                            }
                            case RoundOpened.Invalid(var problems) ->
                                    throw new AssertionError(problems.toString());
                        });
    }

    /** The plan of the home's assessment, handed to the authority. */
    private String followed(Example example) {
        Actor actor = example.home().administrator();
        var source = new Source(example.assessment().value(), CareHomes.FRAMEWORK, "2019-20");
        return plans.handed(actor, example.home().id(), source, authority(), "1.1")
                .plan()
                .id()
                .toString();
    }

    private String document(Actor actor, OrganisationId home) {
        var pixel = new ByteArrayInputStream(Base64.getDecoder().decode(PIXEL));
        return ((Adding.Added) documents.upload(actor, home, "photograph.png", "", pixel))
                .document()
                .id()
                .toString();
    }

    /** A return of the home that the authority received. */
    private String returned(Example example) {
        return clubhouses.handedIn(clubhouses.signed(example.home())).id().toString();
    }

    private String request(Example example) {
        Actor asker = people.actor(Role.AUTHORITY, authority());
        var about = PublicationId.of(returned(example));
        var asking = new Asking("1.1", "The list on the door.", LocalDate.now().plusDays(9));
        return Scope.of(asker)
                .call(() ->
                        ((Outcome.Done) requests.ask(asker, about, asking))
                                .request()
                                .id()
                                .toString());
    }

    /** A workbook in which two cells were filled in, one of them online as well. */
    private String workbook(Actor actor, AssessmentId assessment) {
        byte[] bytes = Scope.of(actor).call(() -> workbooks.download(actor, assessment).bytes());
        homes.save(actor, assessment, "1.1/evidence", "Answered online", 0);
        byte[] filled =
                EditedBook.of(bytes)
                        .write("Standard 1", "C6", "Fully met")
                        .write("Standard 1", "H6", "Answered in the workbook")
                        .bytes();
        return ((Looked.Compared)
                        Scope.of(actor)
                                .call(() ->
                                        workbooks.send(
                                                actor,
                                                assessment,
                                                "filled in.xlsx",
                                                () -> new ByteArrayInputStream(filled))))
                .document()
                .toString();
    }

    private String invitation(Actor actor, OrganisationId home) {
        colleagues.invite(
                actor, home, "invited-" + UUID.randomUUID() + "@care.example", Role.MEMBER);
        return colleagues.invitations(actor, home).getFirst().id().toString();
    }

    private String key(Actor actor) {
        keys.make(actor, "Example", EnumSet.of(Right.VIEW), null);
        return keys.own(actor).getFirst().id().toString();
    }

    private String claim() {
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
    private String orphan() {
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

    private String letter() {
        people.visitor()
                .post(
                        "/password/forgotten",
                        "email",
                        "nobody-" + UUID.randomUUID() + "@care.example");
        Actor operator = operator();
        return Scope.of(operator)
                .call(() -> outbox.list(operator, 1).rows().getFirst().id().toString());
    }

    private String register() {
        Actor operator = operator();
        var file = new OdsFile().open(OdsFile.freshCode(), "Brinton Lodge").stream();
        return Scope.of(operator).call(() -> imports.start(operator, "ods.csv", file).toString());
    }
}
