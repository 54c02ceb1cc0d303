package org.assay.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publications that no assessment stands behind, for tests of finding them. */
public class Rows {
    private final JdbcPublications publications;
    private final JdbcDirectory directory;
    private final TransactionTemplate transaction;

    public Rows(ApplicationContext house) {
        this.publications = house.getBean(JdbcPublications.class);
        this.directory = house.getBean(JdbcDirectory.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
    }

    /** What a row says; the rest does not matter to finding it. */
    public record Row(
            OrganisationId organisation,
            String code,
            String name,
            String postcode,
            String type,
            String framework,
            String edition,
            int year,
            String level,
            Instant at) {

        public static Row of(String code, String name, String framework) {
            return new Row(
                    OrganisationId.next(),
                    code,
                    name,
                    "PE29 1AA",
                    "care-home",
                    framework,
                    "2019-20",
                    2019,
                    "standards_met",
                    Instant.parse("2020-03-01T10:00:00Z"));
        }

        public Row at(String postcode) {
            return new Row(
                    organisation, code, name, postcode, type, framework, edition, year, level, at);
        }

        public Row as(String newType, String newLevel) {
            return new Row(
                    organisation,
                    code,
                    name,
                    postcode,
                    newType,
                    framework,
                    edition,
                    year,
                    newLevel,
                    at);
        }

        public Row in(String newEdition, int newYear, String newLevel, String day) {
            return new Row(
                    organisation,
                    code,
                    name,
                    postcode,
                    type,
                    framework,
                    newEdition,
                    newYear,
                    newLevel,
                    Instant.parse(day + "T10:00:00Z"));
        }
    }

    public PublicationId add(Row row) {
        var id = PublicationId.next();
        byte[] json = ("\"" + id + "\"").getBytes(StandardCharsets.UTF_8);
        String sha256 = CanonicalJson.sha256(json);
        var publication =
                new Publication(
                        id,
                        row.organisation(),
                        null,
                        Set.of(),
                        AssessmentId.of(UUID.randomUUID().toString()),
                        1,
                        row.framework(),
                        row.edition(),
                        row.level(),
                        row.at(),
                        false,
                        sha256,
                        null);
        var summary =
                new Summary(
                        id,
                        row.organisation(),
                        row.code(),
                        row.name(),
                        row.postcode(),
                        row.type(),
                        row.framework(),
                        row.edition(),
                        LocalDate.of(row.year(), 4, 1),
                        LocalDate.of(row.year() + 1, 3, 31),
                        row.level(),
                        row.level(),
                        "check",
                        row.at(),
                        false,
                        1,
                        true,
                        List.of(new StandardSummary("1", "One", 3, 4, false)),
                        sha256);
        new Scope(null, Set.of(row.organisation()), "")
                .run(() ->
                        transaction.executeWithoutResult(status -> {
                            publications.add(
                                    publication,
                                    PersonId.next(),
                                    "t",
                                    new Frozen(json, sha256, "s"),
                                    Map.of(),
                                    List.of());
                            directory.add(summary, null);
                        }));
        return id;
    }
}
