package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.RoundFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.reporting.AgencySearch;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board's view as files, with the filters of the page and without its pages. */
@Controller
@RequestMapping("/rounds/{round}")
class RoundDownloads {

    private final BoardViews views;
    private final RoundFiles files;

    RoundDownloads(BoardViews views, RoundFiles files) {
        this.views = views;
        this.files = files;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/agencies.csv")
    @Nullable ModelAndView agenciesCsv(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        AgencySearch search = AgencyFilters.search(AgencyFilters.form(asked), 0);
        BoardView view = views.of(actor, RoundId.of(round), search);
        if (wrong(search, view)) return refused(view, "");
        named(response, FileFormat.CSV, view, "agencies.csv");
        files.agenciesCsv(response.getOutputStream(), view);
        return null;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/agencies.xlsx")
    @Nullable ModelAndView agenciesXlsx(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        AgencySearch search = AgencyFilters.search(AgencyFilters.form(asked), 0);
        BoardView view = views.of(actor, RoundId.of(round), search);
        if (wrong(search, view)) return refused(view, "");
        named(response, FileFormat.XLSX, view, "agencies.xlsx");
        files.agenciesXlsx(response.getOutputStream(), view);
        return null;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements.csv")
    @Nullable ModelAndView statementsCsv(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        AgencySearch search = AgencyFilters.search(AgencyFilters.form(asked), 0);
        BoardView view = views.of(actor, RoundId.of(round), search);
        if (wrong(search, view)) return refused(view, "/statements");
        named(response, FileFormat.CSV, view, "statements.csv");
        files.statementsCsv(response.getOutputStream(), view);
        return null;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements.xlsx")
    @Nullable ModelAndView statementsXlsx(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        AgencySearch search = AgencyFilters.search(AgencyFilters.form(asked), 0);
        BoardView view = views.of(actor, RoundId.of(round), search);
        if (wrong(search, view)) return refused(view, "/statements");
        named(response, FileFormat.XLSX, view, "statements.xlsx");
        files.statementsXlsx(response.getOutputStream(), view);
        return null;
    }

    private static boolean wrong(AgencySearch search, BoardView view) {
        return !search.problems(view.edition()).isEmpty();
    }

    /** The page with the same choices, which says what is wrong with them. */
    private static ModelAndView refused(BoardView view, String page) {
        return new ModelAndView("forward:/rounds/" + view.round().id() + page);
    }

    private static void named(
            HttpServletResponse response, String type, BoardView view, String name) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s\""
                        .formatted(view.round().framework(), view.round().edition(), name));
    }
}
