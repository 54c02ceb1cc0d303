package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseUnderTest
@RecordApplicationEvents
class OdsImportTest {
    private static final Actor OPERATOR =
            new Actor(PersonId.next(), "Olu", Map.of(), null, true, Actor.EVERY_RIGHT);

    private final OdsImport ods;
    private final Organisations organisations;
    private final JdbcClient database;
    private final Clock clock;

    OdsImportTest(OdsImport ods, Organisations organisations, JdbcClient database, Clock clock) {
        this.ods = ods;
        this.organisations = organisations;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void addsOrganisationsWithTheirFacts() {
        String code = OdsFile.freshCode();
        ImportReport report = read(new OdsFile().open(code, "LARKFIELD HOUSE").stream());
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.wrongLines()).isEmpty();
        Organisation house = organisations.byCode(code).orElseThrow();
        assertThat(house.name()).isEqualTo("LARKFIELD HOUSE");
        assertThat(house.kind()).isEqualTo(Organisation.Kind.ODS);
        assertThat(house.address()).hasSize(2).first().asString().endsWith("HIGH STREET");
        assertThat(house.postcode()).startsWith("ZZ");
        assertThat(house.opened()).isEqualTo(LocalDate.of(2008, 4, 1));
        assertThat(house.grouping()).isEqualTo("Y01");
        assertThat(house.geography()).isEqualTo("QZZ");
        assertThat(house.parent()).isEqualTo("ZZ9");
        assertThat(house.subType()).isEqualTo("B");
        assertThat(house.openOn(today())).isTrue();
        assertThat(organisations.find(house.id())).contains(house);
    }

    @Test
    void aSecondImportUpdatesAndClosesAndNeverDuplicates() {
        String same = OdsFile.freshCode();
        String renamed = OdsFile.freshCode();
        String closing = OdsFile.freshCode();
        String missing = OdsFile.freshCode();
        read(
                new OdsFile()
                                .open(same, "OAK COURT")
                                .open(renamed, "FOX LODGE")
                                .open(closing, "HARBOUR VIEW")
                                .open(missing, "WILLOW HOUSE")
                                .stream());
        Organisation before = organisations.byCode(renamed).orElseThrow();
        String fresh = OdsFile.freshCode();
        ImportReport second =
                read(
                        new OdsFile()
                                        .open(same, "OAK COURT")
                                        .open(renamed, "FOX LODGE CARE HOME")
                                        .closed(closing, "HARBOUR VIEW", "20200331")
                                        .open(fresh, "MILLBROOK")
                                        .stream());
        assertThat(second)
                .returns(1, ImportReport::added)
                .returns(1, ImportReport::updated)
                .returns(1, ImportReport::closed)
                .returns(1, ImportReport::unchanged)
                .returns(0, ImportReport::wrong)
                .returns(4, ImportReport::taken);
        Organisation after = organisations.byCode(renamed).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("FOX LODGE CARE HOME");
        assertThat(organisations.byCode(closing).orElseThrow().openOn(today())).isFalse();
        assertThat(organisations.byCode(missing).orElseThrow().openOn(today())).isTrue();
        assertThat(organisations.search(same, 1).total()).isEqualTo(1);
    }

    @Test
    void aCloseDateStillToComeClosesOnThatDay() {
        String code = OdsFile.freshCode();
        read(
                new OdsFile()
                        .line(OdsFile.row(code, "OAK VIEW", "20080401", "20990331", "A")).stream());
        Organisation oak = organisations.byCode(code).orElseThrow();
        assertThat(oak.openOn(LocalDate.of(2099, 3, 30))).isTrue();
        assertThat(oak.openOn(LocalDate.of(2099, 3, 31))).isFalse();
    }

    @Test
    void takesNothingFromAFileThatBreaksOff() {
        String code = OdsFile.freshCode();
        InputStream broken =
                new SequenceInputStream(
                        new OdsFile().open(code, "OAK").stream(),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the line went dead");
                            }
                        });
        assertThatThrownBy(() -> read(broken)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(organisations.byCode(code)).isEmpty();
    }

    @Test
    void isOneChangeWithItsCounts(ApplicationEvents events) {
        read(new OdsFile().open(OdsFile.freshCode(), "OAK").line("?").stream());
        assertThat(events.stream(Change.class))
                .singleElement()
                .returns(null, Change::organisation)
                .returns(OPERATOR.person(), Change::person)
                .returns("organisations.imported", Change::what)
                .returns(
                        "{\"added\":1,\"updated\":0,\"closed\":0,\"unchanged\":0,\"wrong\":1}",
                        Change::after);
    }

    @Test
    void onlyTheOperatorImports() {
        var stranger = new Actor(PersonId.next(), "Sam", Map.of(), null, false, Set.of());
        assertThatThrownBy(() -> ods.read(stranger, OdsFile.bytes(""), lines -> {}))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> ods.read(OdsFile.bytes(""), lines -> {}))
                .isInstanceOf(NotAllowed.class);
        ImportReport report =
                Scope.pass("operator")
                        .call(() ->
                                ods.read(
                                        new OdsFile().open(OdsFile.freshCode(), "OAK").stream(),
                                        lines -> {}));
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void theDatabaseLetsNobodyElseChangeTheRegister() {
        assertThatThrownBy(() -> organisations.ensureAuthority("some-body"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(database.sql("update organisation.organisation set name = 'x'").update())
                .isZero();
    }

    @Test
    void keepsNoTelephoneNumbers() {
        read(new OdsFile().open(OdsFile.freshCode(), "OAK").stream());
        assertThat(
                        database.sql(
                                        "select count(*) from organisation.organisation o where o::text like '%01632%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void takesSixtyThousandRowsWithFewStatementsAndTellsHowFarItIs() {
        List<Integer> told = new ArrayList<>();
        int before = organisationCount();
        CountedStatements.forget();
        ImportReport report =
                Scope.of(OPERATOR)
                        .call(() -> ods.read(OPERATOR, OdsFile.ofRows(0, 60_000), told::add));
        List<String> statements = CountedStatements.seen();
        assertThat(report)
                .returns(60_000, ImportReport::taken)
                .returns(60_000, ImportReport::added)
                .returns(0, ImportReport::wrong);
        assertThat(organisationCount()).isEqualTo(before + 60_000);
        assertThat(told).hasSizeGreaterThan(10).isSorted().endsWith(60_000);
        assertThat(statements.stream().filter(sql -> sql.contains("organisation.")))
                .isNotEmpty()
                .hasSizeLessThan(60);
    }

    private int organisationCount() {
        return database.sql("select count(*) from organisation.organisation")
                .query(Integer.class)
                .single();
    }

    private ImportReport read(InputStream file) {
        return Scope.of(OPERATOR).call(() -> ods.read(OPERATOR, file, lines -> {}));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
