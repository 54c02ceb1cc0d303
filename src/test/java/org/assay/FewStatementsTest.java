package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No page and no answer of the API asks the database more than six times, and no form of any page
 * more than eight times; where somebody is told by mail, the letter comes on top.
 */
@HouseUnderTest
class FewStatementsTest {
    private static final int PAGE = 6;
    private static final int SAVE = 8;

    /** The letter, and the name of the organisation that it is about. */
    private static final int LETTER = 2;

    /**
     * They gather from six rooms, are many saves at once, read a file in between, or go on beside
     * the answer; their own tests count them.
     */
    private static final Pattern OF_SIX_ROOMS =
            Pattern.compile("/publications(/\\{publication}/withdrawal)?$|/workbook|/imports");

    /** Over still, by so many at most; whoever mends one takes it out here. */
    private static final Map<Pattern, Integer> STILL_OVER =
            Map.of(
                    Pattern.compile("^/assessments$"), 1,
                    Pattern.compile("^/evidence-requests/[^/]+$"), 1,
                    Pattern.compile("^/plans/[^/]+/removed$"), 2,
                    Pattern.compile("^/service/claims"), 1);

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
                .filter(place -> !OF_SIX_ROOMS.matcher(place.path()).find())
                .map(place ->
                        DynamicTest.dynamicTest(
                                place.name(),
                                () -> {
                                    for (Visitor visitor : Visitor.values()) {
                                        Browser browser = example.caller(visitor).browser();
                                        browser.getOnly(place.path());
                                        CountedStatements.forget();
                                        browser.getOnly(place.path());
                                        few(PAGE + over(place.path()), visitor.name());
                                    }
                                }));
    }

    @TestFactory
    Stream<DynamicTest> anAnswerOfTheApiTakesAtMostSix() {
        Example example = furnished();
        return routes.all().stream()
                .filter(route -> route.api() && !route.changes())
                .filter(FewStatementsTest::ours)
                .filter(route -> !OF_SIX_ROOMS.matcher(route.pattern()).find())
                .map(route ->
                        DynamicTest.dynamicTest(
                                route.name(),
                                () -> {
                                    var caller = example.caller(EveryPage.visitor(route));
                                    String path = route.path(example);
                                    caller.knock(route, path, Map.of());
                                    CountedStatements.forget();
                                    caller.knock(route, path, Map.of());
                                    few(PAGE);
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
                                    few(most() + over(form.action()));
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
                .filter(route -> !OF_SIX_ROOMS.matcher(route.pattern()).find())
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
                                    few(most());
                                }));
    }

    private Example furnished() {
        Example example = examples.example();
        examples.furnish(example);
        return example;
    }

    private static int over(String path) {
        return STILL_OVER.entrySet().stream()
                .filter(each -> each.getKey().matcher(path).find())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int most() {
        boolean writes =
                CountedStatements.seen().stream().anyMatch(sql -> sql.contains("mail.message"));
        return writes ? SAVE + LETTER : SAVE;
    }

    private static void few(int most) {
        few(most, "");
    }

    private static void few(int most, String whom) {
        // a program brings no session; these callers bring that of their browser
        boolean program =
                CountedStatements.seen().stream().anyMatch(sql -> sql.contains("actor_of_key"));
        List<String> seen =
                CountedStatements.seen().stream()
                        .filter(sql -> !program || !sql.contains("platform.session"))
                        .toList();
        assertThat(seen)
                .as("statements %s:\n%s", whom, String.join("\n", seen))
                .hasSizeLessThanOrEqualTo(most);
    }

    private static boolean ours(Route route) {
        return !route.handler().getBeanType().getName().startsWith("org.springdoc.");
    }
}
