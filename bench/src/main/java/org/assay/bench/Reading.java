package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Opening the page of a standard, signed in; against a bare server that runs the same statements
 * and sends the same bytes.
 */
final class Reading {
    private static final Pattern EDITOR = Pattern.compile("class=\"as-editor\"");

    private Reading() {}

    static Row row(House house, List<Visitor> visitors, Path work) throws Exception {
        var pages = new ArrayList<BarePage>();
        try (var recording = Recording.of(house.database())) {
            for (Visitor visitor : visitors) {
                List<Statement> statements = recording.during(() -> visitor.page(house));
                pages.add(BarePage.of(visitor.standard(), statements, visitor.page(house)));
            }
        }
        long items = EDITOR.matcher(pages.getFirst().text()).results().count();
        var bare = Bare.start(house.database(), pages, work);
        return new Row(
                "page of a standard with %d items".formatted(items),
                "its statements and bytes from a bare server",
                visitors.size(),
                0.5,
                side(house.process(), house.address(), visitors, pages, work),
                side(bare.process(), bare.address(), visitors, pages, work),
                bare);
    }

    private static Side side(
            Process server, String address, List<Visitor> visitors, List<BarePage> pages, Path work) {
        List<String> clients =
                visitors.stream().map(visitor -> visitor.standard() + "\t" + visitor.cookies()).toList();
        double expected = pages.stream().mapToLong(page -> page.body().length).average().orElseThrow();
        return seconds -> {
            var answered = new Wrk(server, address, "get.lua", clients, work).run(seconds);
            double each = (double) answered.bytes() / answered.requests();
            if (Math.abs(each / expected - 1) > 0.1) {
                throw new IllegalStateException("%.0f bytes each, not %.0f".formatted(each, expected));
            }
            return answered.measured();
        };
    }
}
