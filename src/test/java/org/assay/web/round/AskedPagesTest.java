package org.assay.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assay.framework.Editions;
import org.assay.framework.Publishing;
import org.assay.kernel.Scope;
import org.assay.notification.Calendars;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** What an agency is told of what a board asks, wherever it looks. */
@HouseUnderTest
class AskedPagesTest extends RoundsInTheBrowser {
    private final Editions editions;
    private final Calendars calendars;
    private final ApiClients clients;
    private final LocalDate boards = due.minusDays(50);

    AskedPagesTest(
            Boards made,
            People people,
            Editions editions,
            Calendars calendars,
            ApiClients clients) {
        super(made, people);
        this.editions = editions;
        this.calendars = calendars;
        this.clients = clients;
    }

    /** By a day of the board's own, in ten days; the edition's is in sixty. */
    private void ask() {
        Page form = helen.get("/rounds/new?edition=" + edition);
        form.fill("due-day", "" + boards.getDayOfMonth())
                .fill("due-month", "" + boards.getMonthValue())
                .fill("due-year", "" + boards.getYear())
                .fill("codes", hospital.code())
                .press("Open the round")
                .says("1 agency asked");
    }

    @Test
    void everyPlaceSaysWhetherTheReturnComesToTheBoardThatAsks() {
        board = made.board();
        helen = people.signIn(board.person());
        edition = made.edition(board, made.board(), due);
        ask();
        Browser agency = people.signIn(hospital.person());
        var assessment = made.begin(hospital, edition);
        assertThat(calendar()).contains(day(boards)).doesNotContain(day(due));
        asked(agency, "/assessments/" + assessment, "10 days left", true);
        made.move(hospital, "downton");
        assertThat(calendar()).contains(day(due)).doesNotContain(day(boards));
        asked(agency, "/assessments/" + assessment, "60 days left", false);
        made.move(hospital, "upton");
        asked(agency, "/assessments/" + assessment, "10 days left", true);
    }

    private void asked(Browser agency, String base, String left, boolean comes) {
        for (String page : List.of(base, base + "/standards/1", "/assessments"))
            agency.get(page).says(left);
        String wanted = "Hand in " + edition.title() + " 2030";
        Page home = agency.get("/home");
        Page asked = agency.get("/asked");
        if (comes) {
            home.says(wanted).says("in 10 days");
            asked.says(edition.title() + " 2030");
        } else {
            home.doesNotSay(wanted).says("in 60 days").doesNotSay("in 10 days");
            asked.doesNotSay(edition.title() + " 2030");
        }
        ApiClient client = clients.of(hospital.administrator());
        assertThat(client.get("/organisations/%s/requests".formatted(hospital.id())).size("/items"))
                .isEqualTo(comes ? 1 : 0);
    }

    @Test
    void aStandardWithoutRatingsSaysTheBoardsDayAndNoneOnceItIsHandedIn() {
        String yaml =
                """
                pack: 1
                framework: unrated-%1$s
                edition: "2030"
                title: Unrated clubs
                short: Unrated
                summary: A little.
                authority: far-authority
                period: { from: 2030-01-01, to: 2031-12-31 }
                respondents: [%2$s]
                deadlines: [{ id: submit, on: %3$s }]
                visibility: recipients
                recipients: [{ organisation: %1$s, title: The board }]
                standards:
                  - ref: "1"
                    title: All
                    requirements:
                      - ref: "1.1"
                        title: It is safe
                        items: [{ ref: "1.1.1", ask: Is it?, type: tick, mandatory: true }]
                levels: [{ id: told, label: Told, mark: check, needs: Nothing. }]
                """
                        .formatted(board.key(), Boards.TYPE, due);
        edition =
                ((Publishing.Published)
                                Scope.pass("operator")
                                        .call(() -> editions.publish("unrated.yaml", yaml)))
                        .edition();
        ask();
        Browser agency = people.signIn(hospital.person());
        var assessment = made.begin(hospital, edition);
        String standard = "/assessments/%s/standards/1".formatted(assessment);
        agency.get(standard).says("10 days left");
        Page refused =
                agency.post(
                        "/assessments/%s/items/1.1.1".formatted(assessment), "version", "nonsense");
        refused.doesNotSay("60 days left");
        made.answer(hospital, assessment, "1.1.1", "true");
        made.handIn(hospital, assessment);
        standAt(due.plusDays(1));
        agency.get(standard).says("1 of 1").doesNotSay("days left").doesNotSay("Was due");
    }

    private String calendar() {
        var actor = hospital.administrator();
        String secret = Scope.of(actor).call(() -> calendars.make(actor));
        return new String(calendars.read(secret), StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return "DATE:" + day.toString().replace("-", "");
    }
}
