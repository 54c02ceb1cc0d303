package org.assay.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.improvement.PlanLine;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Writes the plans that a recipient follows as {@link PlanFiles} does, with whose each is. */
@Component
public class FollowedFiles {
    private final PlanFiles files;
    private final Organisations organisations;

    FollowedFiles(PlanFiles files, Organisations organisations) {
        this.files = files;
        this.organisations = organisations;
    }

    public void csv(OutputStream out, List<PlanLine> lines, LocalDate today) throws IOException {
        files.csv(out, lines, names(lines), today);
    }

    public void xlsx(OutputStream out, List<PlanLine> lines, LocalDate today) throws IOException {
        files.xlsx(out, lines, names(lines), today);
    }

    /**
     * @param recipient who follows them
     */
    public void pdf(
            OutputStream out, OrganisationId recipient, List<PlanLine> lines, LocalDate today)
            throws IOException {
        Map<OrganisationId, String> names = names(lines, Stream.of(recipient));
        files.pdf(out, names.getOrDefault(recipient, ""), lines, names, today);
    }

    private Map<OrganisationId, String> names(List<PlanLine> lines) {
        return names(lines, Stream.empty());
    }

    /** One statement. */
    private Map<OrganisationId, String> names(
            List<PlanLine> lines, Stream<OrganisationId> besides) {
        List<OrganisationId> whose =
                Stream.concat(lines.stream().map(line -> line.plan().organisation()), besides)
                        .distinct()
                        .toList();
        return organisations.find(whose).values().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
