package org.assay;

import static org.assay.routes.Visitor.ADMINISTRATOR;
import static org.assay.routes.Visitor.AUDITOR;
import static org.assay.routes.Visitor.AUTHORITY;
import static org.assay.routes.Visitor.FOREIGN_ADMINISTRATOR;
import static org.assay.routes.Visitor.MEMBER;
import static org.assay.routes.Visitor.OPERATOR;
import static org.assay.routes.Visitor.RECIPIENT;
import static org.assay.routes.Visitor.SIGNATORY;
import static org.assay.routes.Visitor.SIGNED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.kernel.Right;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.Route;
import org.assay.routes.Routes;
import org.assay.routes.Visitor;
import org.assay.support.HouseUnderTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every door of the house, and everybody who may knock at it. The doors come from the running house
 * itself.
 */
@HouseUnderTest
class RouteMatrixTest {
    /** Who may do what, from the rights table of the documentation and not from the code. */
    private static final Map<Right, Set<Visitor>> MAY =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Right.RUN_SERVICE, EnumSet.of(OPERATOR)),
                            Map.entry(Right.PUBLISH_EDITIONS, EnumSet.of(AUTHORITY)),
                            Map.entry(Right.SEE_RETURNS, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(Right.OPEN_ROUNDS, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(Right.SEE_PROGRESS, EnumSet.of(RECIPIENT)),
                            Map.entry(
                                    Right.VIEW,
                                    EnumSet.of(
                                            ADMINISTRATOR,
                                            MEMBER,
                                            AUDITOR,
                                            SIGNATORY,
                                            FOREIGN_ADMINISTRATOR)),
                            Map.entry(
                                    Right.ANSWER,
                                    EnumSet.of(ADMINISTRATOR, MEMBER, FOREIGN_ADMINISTRATOR)),
                            Map.entry(Right.EDIT_PROFILE, administrators()),
                            Map.entry(Right.MANAGE_PEOPLE, administrators()),
                            Map.entry(Right.ASSIGN_OWNERS, administrators()),
                            Map.entry(Right.CONFIRM, administrators()),
                            Map.entry(Right.PUBLISH, administrators()),
                            Map.entry(
                                    Right.SIGN,
                                    EnumSet.of(ADMINISTRATOR, SIGNATORY, FOREIGN_ADMINISTRATOR)),
                            Map.entry(Right.REQUEST_EVIDENCE, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(
                                    Right.OWN_ACCOUNT,
                                    EnumSet.complementOf(EnumSet.of(SIGNED_OUT)))));

    /** Rights to look, never to change. */
    private static final Set<Right> READING = EnumSet.of(Right.VIEW, Right.SEE_RETURNS);

    /** Rights that are not about one organisation's things. */
    private static final Set<Right> OF_THE_SERVICE =
            EnumSet.of(
                    Right.RUN_SERVICE,
                    Right.PUBLISH_EDITIONS,
                    Right.SEE_RETURNS,
                    Right.REQUEST_EVIDENCE,
                    Right.OPEN_ROUNDS);

    /** What belongs to an organisation, by the name it has in an address. */
    private static final Set<String> OF_AN_ORGANISATION =
            Set.of(
                    "assessment",
                    "document",
                    "person",
                    "invitation",
                    "organisation",
                    "plan",
                    "area",
                    "action",
                    "publication",
                    "request");

    /** The only forms that somebody may send without being signed in. */
    private static final Set<String> OPEN_FORMS =
            Set.of(
                    "/error",
                    "/sign-in",
                    "/sign-out",
                    "/register",
                    "/password/forgotten",
                    "/password/{token}",
                    "/invitations/{token}",
                    "/setup/{token}",
                    "/signing/{token}",
                    "/email/{token}");

    /** Where the rights table says more than the right on the lock. */
    private static final Map<String, Set<Visitor>> READERS = readers();

    private static Map<String, Set<Visitor>> readers() {
        var readers = new HashMap<String, Set<Visitor>>();
        for (String path :
                List.of(
                        "/publications/{publication}/snapshot",
                        "/api/v1/publications/{publication}/snapshot",
                        "/publications/{publication}/receipt",
                        "/publications/{publication}/requests",
                        "/api/v1/publications/{publication}/requests",
                        "/evidence-requests/{request}",
                        "/api/v1/evidence-requests/{request}"))
            readers.put(
                    path,
                    EnumSet.of(ADMINISTRATOR, MEMBER, AUDITOR, SIGNATORY, AUTHORITY, RECIPIENT));
        readers.put(
                "/api/v1/organisations/{organisation}",
                EnumSet.of(ADMINISTRATOR, MEMBER, AUDITOR, SIGNATORY, OPERATOR));
        return readers;
    }

    /** What has to be sent for the use case to be asked at all. */
    private static final Map<String, List<String>> FIELDS =
            Map.ofEntries(
                    Map.entry("/assessments", List.of("framework", "edition")),
                    Map.entry("/organisation/profile/type", List.of("profile-version")),
                    Map.entry("/organisation/profile/key-roles", List.of("profile-version")),
                    Map.entry("/organisation/profile/questions", List.of("profile-version")),
                    Map.entry("/organisation/profile/check", List.of("profile-version")),
                    Map.entry("/people/invitations", List.of("role")),
                    Map.entry("/people/invitations/end", List.of("invitation")),
                    Map.entry("/people/{person}/acceptance", List.of("role")),
                    Map.entry("/people/{person}/role", List.of("role")),
                    Map.entry("/api/v1/account", List.of("name")),
                    Map.entry("/api/v1/assessments/{assessment}/entries/{ref}", List.of("value")),
                    Map.entry(
                            "/api/v1/assessments/{assessment}/entries/{ref}/{part}",
                            List.of("value")),
                    Map.entry("/api/v1/organisations/{organisation}/documents", List.of("place")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/invitations",
                            List.of("email", "role")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/people/{person}/acceptance",
                            List.of("role")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/people/{person}/role",
                            List.of("role")));

    /** Bodies that no door takes. */
    private static final List<String> NONSENSE = List.of("", "{", "{}", "{\"unheard-of\": 1}");

    private enum Answer {
        WELCOME,
        ASKED_TO_SIGN_IN,
        NOT_ALLOWED,
        NOT_FOUND
    }

    private final Routes routes;
    private final Examples examples;

    RouteMatrixTest(Routes routes, Examples examples) {
        this.routes = routes;
        this.examples = examples;
    }

    @Test
    void theTableNamesEveryRight() {
        assertThat(MAY).containsOnlyKeys(Right.values());
    }

    @Test
    void everyDoorSaysWhoMayPass() {
        assertThat(doors()).hasSizeGreaterThan(60).allMatch(Route::hasLock);
    }

    @Test
    void nothingChangesBehindADoorForReaders() {
        assertThat(doors().filter(Route::changes))
                .allMatch(route ->
                        route.isOpenToAll()
                                ? OPEN_FORMS.contains(route.pattern())
                                : Collections.disjoint(READING, route.rights()));
    }

    @TestFactory
    Stream<DynamicTest> doorsOpenForThoseWhoMayPass() {
        Example example = examples.example();
        return doors().filter(route -> !route.pattern().equals("/error"))
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.name(), () -> everybodyKnocksAt(route, example)));
    }

    @TestFactory
    Stream<DynamicTest> theApiAsksForRightsBeforeItReadsWhatCame() {
        Example example = examples.example();
        return doors().filter(route -> route.api() && route.changes())
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.name(), () -> nonsenseComesTo(route, example)));
    }

    private static void nonsenseComesTo(Route route, Example example) {
        var softly = new SoftAssertions();
        for (Visitor visitor : Visitor.values()) {
            Answer expected = expected(route, visitor);
            if (expected == Answer.WELCOME) continue;
            for (String nonsense : NONSENSE) {
                var response = example.caller(visitor).knock(route, route.path(example), nonsense);
                softly.assertThat(answer(route, response))
                        .as("%s for %s with “%s”", route.name(), visitor, nonsense)
                        .isEqualTo(expected);
            }
        }
        softly.assertAll();
    }

    /** The house's own; what describes the API is open by itself. */
    private Stream<Route> doors() {
        return routes.all().stream()
                .filter(route ->
                        !route.handler().getBeanType().getName().startsWith("org.springdoc."));
    }

    private void everybodyKnocksAt(Route route, Example shared) {
        var softly = new SoftAssertions();
        for (Visitor visitor : Visitor.values()) {
            Answer expected = expected(route, visitor);
            boolean changing = route.changes() && expected == Answer.WELCOME;
            Example example = changing ? examples.example() : shared;
            Answer answer = answer(route, knock(route, example, visitor));
            softly.assertThat(answer).as("%s for %s", route.name(), visitor).isEqualTo(expected);
        }
        softly.assertAll();
    }

    private static HttpResponse<String> knock(Route route, Example example, Visitor visitor) {
        var fields = new HashMap<String, String>();
        for (String field : fields(route)) fields.put(field, example.value(route, field));
        return example.caller(visitor).knock(route, route.path(example), fields);
    }

    private static Answer expected(Route route, Visitor visitor) {
        if (READERS.containsKey(route.pattern()) && !route.changes()) {
            if (READERS.get(route.pattern()).contains(visitor)) return Answer.WELCOME;
            return visitor == SIGNED_OUT && !route.isOpenToAll()
                    ? Answer.ASKED_TO_SIGN_IN
                    : Answer.NOT_FOUND;
        }
        if (route.isOpenToAll()) return Answer.WELCOME;
        if (visitor == SIGNED_OUT) return Answer.ASKED_TO_SIGN_IN;
        if (route.rights().stream().noneMatch(right -> MAY.get(right).contains(visitor)))
            return Answer.NOT_ALLOWED;
        if (OF_THE_SERVICE.containsAll(route.rights())) return Answer.WELCOME;
        if (route.variables().contains("key")) {
            return visitor == ADMINISTRATOR || visitor == OPERATOR
                    ? Answer.WELCOME
                    : Answer.NOT_FOUND;
        }
        boolean ofTheHome =
                Stream.concat(route.variables().stream(), fields(route).stream())
                        .anyMatch(OF_AN_ORGANISATION::contains);
        return ofTheHome && !Visitor.OF_THE_HOME.contains(visitor)
                ? Answer.NOT_FOUND
                : Answer.WELCOME;
    }

    private static Answer answer(Route route, HttpResponse<String> response) {
        int status = response.statusCode();
        String place = response.headers().firstValue("Location").orElse("");
        if (route.api()
                ? status == 401
                : status == 302 && place.matches("(http://[^/]+)?/sign-in.*")) {
            return Answer.ASKED_TO_SIGN_IN;
        }
        if (status == 403) return Answer.NOT_ALLOWED;
        if (status == 404) return Answer.NOT_FOUND;
        assertThat(status)
                .as("%s: %s", route.name(), response.body())
                .isLessThan(500)
                .isNotIn(401, 405, 406, 415, 429);
        if (!route.api()) assertThat(status).as("%s lacks a field", route.name()).isNotEqualTo(400);
        return Answer.WELCOME;
    }

    private static List<String> fields(Route route) {
        return route.changes() ? FIELDS.getOrDefault(route.pattern(), List.of()) : List.of();
    }

    private static Set<Visitor> administrators() {
        return EnumSet.of(ADMINISTRATOR, FOREIGN_ADMINISTRATOR);
    }
}
