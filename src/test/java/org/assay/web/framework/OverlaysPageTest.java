package org.assay.web.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.assay.framework.Editions;
import org.assay.kernel.Role;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Upload;
import org.junit.jupiter.api.Test;

/** What a board lays over an edition, by its page. */
@HouseUnderTest
class OverlaysPageTest {
    private final Boards boards;
    private final People people;
    private final Editions editions;
    private final Practices practices;

    OverlaysPageTest(Boards boards, People people, Editions editions, Practices practices) {
        this.practices = practices;
        this.boards = boards;
        this.people = people;
        this.editions = editions;
    }

    @Test
    void beginsWithWhatTheEditionLeavesToBoards() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());

        String start = browser.get("/overlays/new?over=gp-safeguarding/2014").value("pack");

        assertThat(start)
                .contains("base: gp-safeguarding/2014", "overlay: " + board.key())
                .contains("\"9.1\":", "\"9.2\":")
                .doesNotContain("\"8.1\":");
        browser.get("/overlays/new?over=gp-safeguarding/1999").hasStatus(404);
    }

    @Test
    void beginsWithTheGroupsThatTheBoardSpeaksFor() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());
        Page none = browser.get("/overlays/new?over=gp-safeguarding/2014");
        none.says("has not said yet which groups you speak for");
        assertThat(none.value("pack")).contains("commissioners: []", "(to be filled in)");

        var hill = practices.group("Hill CCG").organisation();
        var vale = practices.group("Vale CCG").organisation();
        practices.speaks(board.key(), vale);
        practices.speaks(board.key(), hill);

        Page form = browser.get("/overlays/new?over=gp-safeguarding/2014");
        form.says("Hill CCG " + hill.code()).says("Vale CCG " + vale.code());
        assertThat(form.value("pack"))
                .contains("who: \"Organisations that Hill CCG or Vale CCG commissions.\"")
                .contains("- \"%s\" # Hill CCG".formatted(hill.code()))
                .contains("- \"%s\" # Vale CCG".formatted(vale.code()));
    }

    @Test
    void refusesAGroupOfAnotherBoardAndWordsLeftOpenWhenCheckedAndWhenPublished() {
        var board = boards.board();
        var group = practices.group("Hill CCG").organisation();
        var other = practices.group("Other CCG").organisation();
        practices.speaks(board.key(), group);
        Browser browser = people.signIn(board.person());
        Page form = browser.get("/overlays/new?over=gp-safeguarding/2014");
        String start = form.value("pack");
        int title = start.substring(0, start.indexOf("The practice can show")).split("\n").length;
        String theirs = filled(start).replace(group.code(), other.code());
        for (String step : new String[] {"check", "publish"}) {
            browser.post("/overlays", "pack", start, "step", step)
                    .hasStatus(422)
                    .says("Line %d, column 12: 9.1 has no words of yours yet".formatted(title))
                    .says("9.2 has no words of yours yet");
            Page refused = browser.post("/overlays", "pack", theirs, "step", step).hasStatus(422);
            refused.says(
                    "Line 9, column 7: %s is not one of the groups that %s speaks for."
                            .formatted(other.code(), board.organisation().name()));
            refused.says("it speaks for %s (Hill CCG)".formatted(group.code()));
            assertThat(refused.value("pack").strip()).isEqualTo(theirs.strip());
        }
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();
    }

    @Test
    void refusesTheNameOfAnotherBoardAndKeepsWhatWasTyped() {
        var board = boards.board();
        practices.speaks(board.key(), practices.group("Hill CCG").organisation());
        Browser browser = people.signIn(board.person());
        Page form = browser.get("/overlays/new?over=gp-safeguarding/2014");
        String theirs = filled(form.value("pack")).replace(board.key(), "medway-board");

        Page refused = form.fill("pack", theirs).press("Check").hasStatus(403);

        refused.says("`overlay` has to be " + board.key());
        assertThat(refused.value("pack").strip()).isEqualTo(theirs.strip());
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();
    }

    @Test
    void showsWhatItChangesAndPublishesOnlyThen() {
        var board = boards.board();
        var group = practices.group("Hill CCG").organisation();
        practices.speaks(board.key(), group);
        Page form = people.signIn(board.person()).get("/overlays/new?over=gp-safeguarding/2014");
        String pack =
                filled(form.value("pack")).strip()
                        + "\n"
                        + "drop: [\"7.5\"]\n"
                        + "add: { \"1\": [ { ref: \"1.9\", title: The lift is watched., rate: rag } ] }\n";

        Page checked = form.fill("pack", pack).press("Check").hasStatus(200);

        checked.hasHeading("Check what you lay over an edition");
        checked.says("1.9 The lift is watched.").says("Commissioned by " + group.code());
        assertThat(checked.document().select("h2:containsOwn(Dropped) + ul li").eachText())
                .singleElement()
                .asString()
                .startsWith("7.5 ");
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isEmpty();

        checked.press("Publish").hasStatus(200).says("is published.");
        assertThat(editions.find("gp-safeguarding", "2014+" + board.key())).isPresent();
        checked.press("Publish").hasStatus(409).says("published already");
    }

    @Test
    void saysWhatIsWrongByLineAndColumnAndTakesAFile() {
        var board = boards.board();
        Browser browser = people.signIn(board.person());
        String pack =
                browser.get("/overlays/new?over=gp-safeguarding/2014")
                        .value("pack")
                        .replace("applies:", "aplies:");
        var answer =
                new Upload()
                        .field("step", "publish")
                        .field("pack", "")
                        .file("file", "ours.yaml", pack.getBytes(StandardCharsets.UTF_8))
                        .to(browser, "/overlays");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("Line \\d+, column \\d+: ")
                .contains("did you mean `applies`?", "aplies: ");
    }

    private static String filled(String start) {
        return start.replaceAll("The practice can show that …[^\"]*", "Children are followed up.")
                .replaceAll("Staff know their responsibilities[^\"]*", "Staff know the water.");
    }

    @Test
    void isForNobodyButBoardsAndAuthorities() {
        var board = boards.board();
        people.signIn(Role.ADMINISTRATOR, board.id()).get("/overlays").hasStatus(403);
        people.signIn(Role.AUTHORITY, board.id()).get("/overlays").hasStatus(200);
    }
}
