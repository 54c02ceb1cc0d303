package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.routes.EveryForm;
import org.assay.routes.EveryPage;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.routes.RightsTable;
import org.assay.routes.Route;
import org.assay.routes.Routes;
import org.assay.support.HouseUnderTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.bind.annotation.RequestParam;

/** Whatever is typed into a form or behind the question mark, it is no failure of ours. */
@HouseUnderTest
class AnythingTypedTest {
    /** No number, none that can be, one that no page has, and what ends a text or a statement. */
    private static final List<String> ODD =
            List.of("x", "-1", "2147483647", "99999999999", "\u0000'\"(<x");

    private final Routes routes;
    private final EveryPage pages;
    private final Examples examples;

    AnythingTypedTest(Routes routes, Examples examples) {
        this.routes = routes;
        this.pages = new EveryPage(routes);
        this.examples = examples;
    }

    @TestFactory
    Stream<DynamicTest> behindTheQuestionMark() {
        Example example = furnished();
        return routes.all().stream()
                .filter(route -> !route.changes() && route.hasLock())
                .filter(route -> !parameters(route).isEmpty())
                .map(route ->
                        DynamicTest.dynamicTest(route.name(), () -> askOddly(route, example)));
    }

    private static void askOddly(Route route, Example example) {
        var caller = example.caller(EveryPage.visitor(route));
        String path = route.path(example);
        Set<String> names = parameters(route);
        String body = caller.knock(route, path, Map.of()).body();
        for (Element field : Jsoup.parse(body).select("form:not([method=post]) [name]"))
            names.add(field.attr("name"));
        for (String name : names) {
            for (String odd : ODD) {
                String asked =
                        path + "?" + name + "=" + URLEncoder.encode(odd, StandardCharsets.UTF_8);
                int status = caller.knock(route, asked, Map.of()).statusCode();
                assertThat(status).as(asked).isLessThan(500);
            }
        }
    }

    /** By name, where the handler names them; one that takes whatever is asked names a page. */
    private static Set<String> parameters(Route route) {
        var names = new TreeSet<String>();
        for (var parameter : route.handler().getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked == null) continue;
            boolean any = Map.class.isAssignableFrom(parameter.getType());
            names.add(any ? "page" : asked.name().isEmpty() ? parameter.getName() : asked.name());
        }
        if (route.api()) names.addAll(List.of("q", "limit", "after"));
        return names;
    }

    @TestFactory
    Stream<DynamicTest> inAForm() {
        Example example = furnished();
        return EveryForm.of(pages.of(example), example).stream()
                .map(form -> DynamicTest.dynamicTest(form.name(), () -> sendOddly(form, example)));
    }

    /** One field after the other, and all others as they were. */
    private static void sendOddly(EveryForm form, Example example) {
        form.ready(example);
        var failed = new ArrayList<String>();
        for (int value = 1; value < form.namesAndValues().size(); value += 2) {
            String field = form.namesAndValues().get(value - 1);
            if (field.equals("_csrf")) continue;
            for (String odd : List.of(ODD.getFirst(), ODD.getLast())) {
                var fields = new ArrayList<>(form.namesAndValues());
                fields.set(value, odd);
                var oddly = new EveryForm(form.name(), form.visitor(), form.action(), fields);
                if (oddly.send(example).status() >= 500) failed.add(field + ": " + odd);
            }
        }
        assertThat(failed).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> toTheApi() {
        Example example = furnished();
        return routes.all().stream()
                .filter(Route::api)
                .filter(route ->
                        !RightsTable.FIELDS.getOrDefault(route.pattern(), List.of()).isEmpty())
                .map(route ->
                        DynamicTest.dynamicTest(route.name(), () -> knockOddly(route, example)));
    }

    private static void knockOddly(Route route, Example example) {
        var caller = example.caller(EveryPage.visitor(route));
        for (String field : RightsTable.FIELDS.getOrDefault(route.pattern(), List.of())) {
            for (String odd : List.of("\\u0000", "x\\\"'(<")) {
                var fields = new HashMap<String, String>();
                for (String each : RightsTable.FIELDS.getOrDefault(route.pattern(), List.of()))
                    fields.put(each, each.equals(field) ? odd : example.value(route, each));
                var answer = caller.knock(route, route.path(example), fields);
                assertThat(answer.statusCode()).as(field + ": " + odd).isLessThan(500);
            }
        }
    }

    private Example furnished() {
        Example example = examples.example();
        examples.furnish(example);
        return example;
    }
}
