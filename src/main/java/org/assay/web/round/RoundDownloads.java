package org.assay.web.round;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.RoundFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.reporting.BoardView;
import org.assay.reporting.BoardViews;
import org.assay.round.RoundId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    void agenciesCsv(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        BoardView view = view(actor, round, asked);
        named(response, FileFormat.CSV, view, "agencies.csv");
        files.agenciesCsv(response.getOutputStream(), view);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/agencies.xlsx")
    void agenciesXlsx(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        BoardView view = view(actor, round, asked);
        named(response, FileFormat.XLSX, view, "agencies.xlsx");
        files.agenciesXlsx(response.getOutputStream(), view);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements.csv")
    void statementsCsv(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        BoardView view = view(actor, round, asked);
        named(response, FileFormat.CSV, view, "statements.csv");
        files.statementsCsv(response.getOutputStream(), view);
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/statements.xlsx")
    void statementsXlsx(
            Actor actor,
            @PathVariable String round,
            @RequestParam Map<String, String> asked,
            HttpServletResponse response)
            throws IOException {
        BoardView view = view(actor, round, asked);
        named(response, FileFormat.XLSX, view, "statements.xlsx");
        files.statementsXlsx(response.getOutputStream(), view);
    }

    private BoardView view(Actor actor, String round, Map<String, String> asked) {
        return views.of(
                actor, RoundId.of(round), AgencyFilters.search(AgencyFilters.form(asked), 0));
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
