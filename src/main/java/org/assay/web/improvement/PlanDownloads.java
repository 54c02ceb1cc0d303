package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.PlanFiles;
import org.assay.improvement.Overarching;
import org.assay.improvement.PlanLine;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.Right;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actions that were chosen, as files: all of them, with their diaries. */
@Controller
class PlanDownloads {
    private final Overarching overarching;
    private final PlanFiles files;
    private final Organisations organisations;
    private final Clock clock;

    PlanDownloads(
            Overarching overarching, PlanFiles files, Organisations organisations, Clock clock) {
        this.overarching = overarching;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow(Right.VIEW)
    @GetMapping("/plans.csv")
    void csv(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.CSV, "csv");
        files.csv(response.getOutputStream(), lines, London.today(clock));
    }

    @Allow(Right.VIEW)
    @GetMapping("/plans.xlsx")
    void xlsx(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.XLSX, "xlsx");
        files.xlsx(response.getOutputStream(), lines, London.today(clock));
    }

    @Allow(Right.VIEW)
    @GetMapping("/plans.pdf")
    void pdf(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        String name = organisations.find(actor.chosen()).map(o -> o.name()).orElse("");
        begin(response, "application/pdf", "pdf");
        files.pdf(response.getOutputStream(), name, lines, London.today(clock));
    }

    private List<PlanLine> lines(Actor actor, Map<String, String> fields) {
        return overarching.all(actor, actor.chosen(), Asked.of(fields));
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"action-plan.%s\"".formatted(ending));
    }
}
