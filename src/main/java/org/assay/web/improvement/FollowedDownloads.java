package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.FollowedFiles;
import org.assay.improvement.Following;
import org.assay.improvement.PlanLine;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actions of followed plans that were chosen, as files: with organisations and diaries. */
@Controller
class FollowedDownloads {
    private final Following following;
    private final FollowedFiles files;
    private final Clock clock;

    FollowedDownloads(Following following, FollowedFiles files, Clock clock) {
        this.following = following;
        this.files = files;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.csv")
    void csv(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.CSV, "csv");
        files.csv(response.getOutputStream(), lines, London.today(clock));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.xlsx")
    void xlsx(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.XLSX, "xlsx");
        files.xlsx(response.getOutputStream(), lines, London.today(clock));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.pdf")
    void pdf(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, "application/pdf", "pdf");
        files.pdf(response.getOutputStream(), actor.chosen(), lines, London.today(clock));
    }

    private List<PlanLine> lines(Actor actor, Map<String, String> fields) {
        return following.all(actor, actor.chosen(), Asked.of(fields));
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"action-plans.%s\"".formatted(ending));
    }
}
