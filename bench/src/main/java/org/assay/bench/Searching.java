package org.assay.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches of the public register by somebody who is not signed in: names, their beginnings, codes,
 * postcodes, kinds and levels, and nothing at all; against their statements alone.
 */
final class Searching {
    private static final List<String> ASKED = List.of(
            "",
            "?q=willow",
            "?q=harbour%20lodge",
            "?q=la",
            "?q=ZC0123",
            "?q=PE12",
            "?type=gp",
            "?q=rowan&type=pharmacy&level=good",
            "?edition=" + Hundred.EDITION + "&framework=" + Hundred.FRAMEWORK,
            "?sort=newest");

    private Searching() {}

    static Row row(House house, Crowd crowd, Path work) throws Exception {
        var nobody = Signed.out(house);
        var paths = ASKED.stream().map(asked -> "/directory" + asked).toList();
        var scripts = new ArrayList<List<Statement>>();
        try (var recording = Recording.of(house.database())) {
            for (String path : paths) scripts.add(recording.during(() -> nobody.page(path)));
        }
        return new Row(
                "search of the register over %,d organisations, signed out".formatted(crowd.size()),
                "its statements in pgbench",
                1,
                Aim.nearlyAll(1.5),
                Pages.of(house, List.of(new Client(nobody, paths)), work),
                Pgbench.mixed(house.database(), scripts, work),
                () -> {});
    }
}
