package org.assay;

import static org.assay.routes.Visitor.ADMINISTRATOR;
import static org.assay.routes.Visitor.OPERATOR;
import static org.assay.routes.Visitor.SIGNED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assay.kernel.Right;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.RightsTable;
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
        assertThat(RightsTable.MAY).containsOnlyKeys(Right.values());
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
                                ? RightsTable.OPEN_FORMS.contains(route.pattern())
                                : Collections.disjoint(RightsTable.READING, route.rights()));
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
        if (RightsTable.READERS.containsKey(route.pattern()) && !route.changes()) {
            if (RightsTable.READERS.get(route.pattern()).contains(visitor)) return Answer.WELCOME;
            return visitor == SIGNED_OUT && !route.isOpenToAll()
                    ? Answer.ASKED_TO_SIGN_IN
                    : Answer.NOT_FOUND;
        }
        if (route.isOpenToAll()) return Answer.WELCOME;
        if (visitor == SIGNED_OUT) return Answer.ASKED_TO_SIGN_IN;
        if (route.rights().stream()
                .noneMatch(right -> RightsTable.MAY.get(right).contains(visitor)))
            return hidden(route, visitor) ? Answer.NOT_FOUND : Answer.NOT_ALLOWED;
        if (RightsTable.OF_THE_SERVICE.containsAll(route.rights())) return Answer.WELCOME;
        if (route.variables().contains("key")) {
            return visitor == ADMINISTRATOR || visitor == OPERATOR
                    ? Answer.WELCOME
                    : Answer.NOT_FOUND;
        }
        boolean ofTheHome =
                Stream.concat(route.variables().stream(), fields(route).stream())
                        .anyMatch(RightsTable.OF_AN_ORGANISATION::contains);
        return ofTheHome && !Visitor.OF_THE_HOME.contains(visitor)
                ? Answer.NOT_FOUND
                : Answer.WELCOME;
    }

    /** One thing of a kind that the visitor sees nowhere is not there for them. */
    private static boolean hidden(Route route, Visitor visitor) {
        return !route.changes()
                && !route.variables().isEmpty()
                && route.rights().stream()
                        .map(RightsTable.SEEN_BY::get)
                        .allMatch(right ->
                                right != null && !RightsTable.MAY.get(right).contains(visitor));
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
        return route.changes()
                ? RightsTable.FIELDS.getOrDefault(route.pattern(), List.of())
                : List.of();
    }
}
