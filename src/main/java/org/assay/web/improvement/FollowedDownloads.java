package org.assay.web.improvement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.exchange.FileFormat;
import org.assay.exchange.PlanFiles;
import org.assay.improvement.Following;
import org.assay.improvement.PlanLine;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actions of followed plans that were chosen, as files: with organisations and diaries. */
@Controller
class FollowedDownloads {
    private final Following following;
    private final PlanFiles files;
    private final Organisations organisations;
    private final Clock clock;

    FollowedDownloads(
            Following following, PlanFiles files, Organisations organisations, Clock clock) {
        this.following = following;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.csv")
    void csv(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.CSV, "csv");
        files.csv(response.getOutputStream(), lines, names(lines), London.today(clock));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.xlsx")
    void xlsx(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        begin(response, FileFormat.XLSX, "xlsx");
        files.xlsx(response.getOutputStream(), lines, names(lines), London.today(clock));
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping("/followed.pdf")
    void pdf(Actor actor, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        List<PlanLine> lines = lines(actor, fields);
        String recipient = organisations.find(actor.chosen()).map(Organisation::name).orElse("");
        begin(response, "application/pdf", "pdf");
        files.pdf(response.getOutputStream(), recipient, lines, names(lines), London.today(clock));
    }

    private List<PlanLine> lines(Actor actor, Map<String, String> fields) {
        return following.all(actor, actor.chosen(), Asked.of(fields));
    }

    private Map<OrganisationId, String> names(List<PlanLine> lines) {
        List<OrganisationId> whose =
                lines.stream().map(line -> line.plan().organisation()).distinct().toList();
        return organisations.find(whose).values().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private static void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"action-plans.%s\"".formatted(ending));
    }
}
