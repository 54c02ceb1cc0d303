package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.routes.EveryForm;
import org.assay.routes.EveryPage;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.RightsTable;
import org.assay.routes.Route;
import org.assay.routes.Routes;
import org.assay.routes.Visitor;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Statements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No page and no answer of the API asks the database more than six times, and no form of any page
 * more than eight times; where somebody is told by mail, the letter comes on top.
 */
@HouseUnderTest
class FewStatementsTest {
    private final Routes routes;
    private final EveryPage pages;
    private final Examples examples;

    FewStatementsTest(Routes routes, Examples examples) {
        this.routes = routes;
        this.pages = new EveryPage(routes);
        this.examples = examples;
    }

    /** Whoever opens it, those who are not shown it too. */
    @TestFactory
    Stream<DynamicTest> aPageTakesAtMostSix() {
        Example example = furnished();
        return pages.of(example).stream()
                .filter(place -> place.sends().isEmpty())
                .filter(place -> !Statements.gathers(place.path()))
                .map(place ->
                        DynamicTest.dynamicTest(
                                place.name(),
                                () -> {
                                    for (Visitor visitor : Visitor.values()) {
                                        Browser browser = example.caller(visitor).browser();
                                        browser.getOnly(place.path());
                                        CountedStatements.forget();
                                        browser.getOnly(place.path());
                                        few(Statements.PAGE, visitor.name());
                                    }
                                }));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerOfTheApiTakesAtMostSix() {
        Example example = furnished();
        return routes.all().stream()
                .filter(route -> route.api() && !route.changes())
                .filter(FewStatementsTest::ours)
                .filter(route -> !Statements.gathers(route.pattern()))
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.name(),
                                () -> {
                                    var caller = example.caller(EveryPage.visitor(route));
                                    String path = route.path(example);
                                    caller.knock(route, path, Map.of());
                                    CountedStatements.forget();
                                    caller.knock(route, path, Map.of());
                                    few(Statements.PAGE);
                                }));
    }

    @Test
    void theFormsAreFoundAndDoWhatTheySay() {
        Example example = furnished();
        List<EveryForm> forms = EveryForm.of(pages.of(example), example);
        assertThat(forms).hasSizeGreaterThan(80);
        assertThat(forms.stream().filter(form -> form.send(example).status() == 302).count())
                .isGreaterThan(70);
    }

    @TestFactory
    Stream<DynamicTest> aFormTakesAtMostEight() {
        Example example = furnished();
        return EveryForm.of(pages.of(example), example).stream()
                .map(form ->
                        DynamicTest.dynamicTest(
                                form.name(),
                                () -> {
                                    form.ready(example);
                                    CountedStatements.forget();
                                    form.send(example);
                                    few(Statements.most(CountedStatements.seen()));
                                }));
    }

    /** What a page sends as a form, other programs send to the API; each with what it must say. */
    @TestFactory
    Stream<DynamicTest> aChangeByTheApiTakesAtMostEight() {
        Example example = furnished();
        Route reading =
                routes.all().stream()
                        .filter(route -> route.name().equals("GET /api/v1/account"))
                        .findFirst()
                        .orElseThrow();
        return routes.all().stream()
                .filter(route -> route.api() && route.changes())
                .filter(route -> !Statements.gathers(route.pattern()))
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.name(),
                                () -> {
                                    var caller = example.caller(EveryPage.visitor(route));
                                    var fields = new HashMap<String, String>();
                                    RightsTable.FIELDS
                                            .getOrDefault(route.pattern(), List.of())
                                            .forEach(field ->
                                                    fields.put(field, example.value(route, field)));
                                    String path = route.path(example);
                                    caller.knock(reading, "/api/v1/account", Map.of());
                                    CountedStatements.forget();
                                    caller.knock(route, path, fields);
                                    few(Statements.most(CountedStatements.seen()));
                                }));
    }

    private Example furnished() {
        Example example = examples.example();
        examples.furnish(example);
        return example;
    }

    private static void few(int most) {
        few(most, "");
    }

    private static void few(int most, String whom) {
        // a program brings no session; these callers bring that of their browser
        boolean program =
                CountedStatements.seen().stream().anyMatch(sql -> sql.contains("actor_of_key"));
        Statements.few(
                CountedStatements.seen().stream()
                        .filter(sql -> !program || !sql.contains("platform.session"))
                        .toList(),
                most,
                whom);
    }

    private static boolean ours(Route route) {
        return !route.handler().getBeanType().getName().startsWith("org.springdoc.");
    }
}
