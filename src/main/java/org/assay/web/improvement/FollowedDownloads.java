package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.FollowedFiles;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Right;
import org.assay.reporting.RoundPlans;
import org.assay.reporting.RoundPlans.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The actions of followed plans that were chosen, as files: with organisations and diaries. */
@Controller
class FollowedDownloads {
    private final RoundPlans rounds;
    private final FollowedFiles files;
    private final Clock clock;

    FollowedDownloads(RoundPlans rounds, FollowedFiles files, Clock clock) {
        this.rounds = rounds;
        this.files = files;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.csv")
    @Nullable ModelAndView csv(
            Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        Found found = found(actor, fields);
        if (!found.problems().isEmpty()) return refused();
        begin(response, FileFormat.CSV, "csv");
        files.csv(response.getOutputStream(), found.lines(), London.today(clock));
        return null;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.xlsx")
    @Nullable ModelAndView xlsx(
            Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        Found found = found(actor, fields);
        if (!found.problems().isEmpty()) return refused();
        begin(response, FileFormat.XLSX, "xlsx");
        files.xlsx(response.getOutputStream(), found.lines(), London.today(clock));
        return null;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.pdf")
    @Nullable ModelAndView pdf(
            Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        Found found = found(actor, fields);
        if (!found.problems().isEmpty()) return refused();
        begin(response, "application/pdf", "pdf");
        files.pdf(response.getOutputStream(), actor.chosen(), found.lines(), London.today(clock));
        return null;
    }

    private Found found(Actor actor, Map<String, String> fields) {
        return rounds.all(actor, actor.chosen(), Asked.of(fields), Asked.round(fields));
    }

    /** The page with the same choices, which says what is wrong with them. */
    private static ModelAndView refused() {
        return new ModelAndView("forward:/followed");
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"action-plans.%s\"".formatted(ending));
    }
}
