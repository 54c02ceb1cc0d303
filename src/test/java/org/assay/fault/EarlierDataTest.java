package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assay.cli.Console;
import org.assay.start.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the last release wrote goes on under this one; before there is a release, what a state of
 * main wrote that had landed. {@code -Dassay.earlier=REVISION} tries any other.
 */
@Tag("full")
class EarlierDataTest {
    private static final String LANDED = "d1c57e7dbedfa1f9f3251bf193b618312e6def89";
    private static final String PASSWORD = "a lamp in the orchard";
    private static final Map<String, String> DEMO =
            Map.of("ASSAY_DEMO", "true", "ASSAY_DEMO_PASSWORD", PASSWORD);
    private static final List<String> PEOPLE =
            List.of(
                    "administrator@care.example",
                    "director@agency.example",
                    "officer@board.example",
                    "operator@assay.example");
    private static final Pattern SHA256 = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern LINK =
            Pattern.compile("href=\"(/(?!assets/|sign-out)[^\"#]*)(?:#[^\"]*)?\"");
    @TempDir private Path folder = Path.of("");

    @Test
    void everybodyGoesOnWhereTheyWere() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        int port = Server.freePort();
        String base = "http://127.0.0.1:" + port;
        Set<String> published;
        try (var visitor = new Visitor(base)) {
            try (Server before = Server.packed(sourcesBefore(), home, port, DEMO)) {
                before.waitUntil("sign in with: " + PASSWORD);
                signIn(visitor, PEOPLE.getFirst());
                visitor.look("/account");
                assertThat(visitor.post("/account/name", "name=Robin+of+Before").statusCode())
                        .isIn(302, 303);
                visitor.look("/evidence");
                assertThat(visitor.upload("before.txt", "We lock the door.\n").statusCode())
                        .isIn(302, 303);
                published = found(SHA256, visitor.get("/directory.csv").body());
                assertThat(published).isNotEmpty();
            }
            try (Server now = Server.packed(Path.of(""), home, port, DEMO)) {
                now.waitUntil("sign in with: " + PASSWORD);
                assertThat(visitor.look("/account")).as("still in").contains("Robin of Before");
                assertThat(visitor.look("/evidence")).contains("before.txt");
                assertThat(found(SHA256, visitor.get("/directory.csv").body()))
                        .isEqualTo(published);
                for (String person : PEOPLE) assertAllTheirLinksAreAnswered(base, person);
                visitor.look("/account");
                assertThat(visitor.post("/account/name", "name=Robin+of+Now").statusCode())
                        .isIn(302, 303);
                assertThat(visitor.look("/account")).contains("Robin of Now");
            }
        }
        var console = new Console(home);
        assertThat(console.run("trail", "verify")).as(console.out() + console.err()).isZero();
        KeptDocuments.assertAllMatchTheirNames(home.resolve("documents"));
    }

    private static void signIn(Visitor visitor, String person)
            throws IOException, InterruptedException {
        visitor.look("/sign-in");
        assertThat(visitor.signIn(person, PASSWORD).statusCode()).as(person).isIn(302, 303);
    }

    /** Those of every page's head, and of the pages that these lead to. */
    private static void assertAllTheirLinksAreAnswered(String base, String person)
            throws IOException, InterruptedException {
        try (var visitor = new Visitor(base)) {
            signIn(visitor, person);
            var looked = new TreeSet<String>();
            var next = found(LINK, visitor.look("/account"));
            for (int steps = 0; steps < 2; steps++) {
                var further = new TreeSet<String>();
                for (String address : next) {
                    if (!looked.add(address)) continue;
                    var answer = visitor.get(address.replace("&amp;", "&"));
                    assertThat(answer.statusCode())
                            .as("%s for %s: %s", address, person, answer.body())
                            .isIn(200, 302, 303);
                    further.addAll(found(LINK, answer.body()));
                }
                next = further;
            }
            assertThat(looked).hasSizeGreaterThan(10);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text)
                .results()
                .map((MatchResult one) -> one.group(one.groupCount()))
                .forEach(found::add);
        return found;
    }

    private Path sourcesBefore() throws IOException, InterruptedException {
        String revision = System.getProperty("assay.earlier", "");
        if (revision.isEmpty())
            revision = git("describe", "--tags", "--abbrev=0", "--match=v*", "HEAD^");
        if (revision.isEmpty()) revision = LANDED;
        Path archive = folder.resolve("before.tar");
        Path sources = Files.createDirectory(folder.resolve("before"));
        git("archive", "--output=" + archive, revision);
        run(List.of("tar", "-xf", archive.toString(), "-C", sources.toString()));
        return sources;
    }

    /** What it prints; nothing where it fails. */
    private static String git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        return process.waitFor() == 0 ? said : "";
    }
}
