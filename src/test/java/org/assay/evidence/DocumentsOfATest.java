package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.store.FolderStore;
import org.assay.store.Store;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Documents with people of two organisations, and what tests ask of them again and again. */
abstract class DocumentsOfATest {
    @TempDir Path folder;
    final Documents documents;
    final JdbcDocuments rows;
    final History history;
    final ApplicationEventPublisher events;
    final PlatformTransactionManager transactions;
    final People people;
    final OrganisationId larkfield;
    final Actor gwen;
    final Actor auditor;
    final Actor stranger;

    DocumentsOfATest(
            Documents documents,
            JdbcDocuments rows,
            History history,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            People people) {
        this.documents = documents;
        this.rows = rows;
        this.history = history;
        this.events = events;
        this.transactions = transactions;
        this.people = people;
        this.larkfield = people.organisation("Larkfield House");
        this.gwen = people.actor(Role.MEMBER, larkfield);
        this.auditor = people.actor(Role.AUDITOR, larkfield);
        this.stranger = people.actor(Role.ADMINISTRATOR, people.organisation("Mill Lane Surgery"));
    }

    Documents with(VirusScanner scanner, DataSize limit) {
        return with(scanner, limit, List.of());
    }

    Documents with(VirusScanner scanner, DataSize limit, List<CitationSource> sources) {
        var settings = new EvidenceSettings(null, new EvidenceSettings.Upload(limit));
        var reception = new Reception(everything(), new FileTypes(), scanner, settings);
        return new Documents(
                rows,
                reception,
                reading(List.of(), sources),
                events,
                Clock.systemUTC(),
                transactions);
    }

    Reading reading(List<DocumentAccess> accesses, List<CitationSource> sources) {
        return new Reading(
                rows,
                everything(),
                new JdbcAccess(database(), rows, all(DocumentAccess.class, accesses)),
                new JdbcCitations(
                        database(), JsonMapper.shared(), all(CitationSource.class, sources)),
                events);
    }

    private JdbcClient database() {
        var source = ((DataSourceTransactionManager) transactions).getDataSource();
        return JdbcClient.create(Objects.requireNonNull(source));
    }

    ScanAgain againWith(Store store, VirusScanner scanner) {
        return new ScanAgain(rows, store, scanner, events, transactions);
    }

    Store everything() {
        return FolderStore.in(folder.resolve("store"), Clock.systemUTC());
    }

    static <T> ObjectProvider<T> all(Class<T> type, List<T> beans) {
        var factory = new StaticListableBeanFactory();
        for (int i = 0; i < beans.size(); i++) factory.addBean("bean" + i, beans.get(i));
        return factory.getBeanProvider(type);
    }

    static String hash(VirusScanner.Bytes bytes) {
        try (var in = bytes.open()) {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return java.util.HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (IOException
                | java.security.GeneralSecurityException
                | java.io.UncheckedIOException notInThisStore) {
            return "";
        }
    }

    List<String> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("store"))) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }

    Adding upload(Actor actor, String name, byte[] bytes) {
        return as(
                actor,
                () -> documents.upload(actor, actor.chosen(), name, "", Samples.stream(bytes)));
    }

    List<String> titles(String text, DocumentSearch.Sort sort) {
        return as(
                        gwen,
                        () ->
                                documents.list(
                                        gwen, larkfield, new DocumentSearch(text, sort, false, 1)))
                .rows()
                .stream()
                .map(Document::title)
                .toList();
    }

    List<String> whatHappenedTo(Document document) {
        return as(gwen, () -> history.history(gwen, larkfield, document.subject(), 1))
                .rows()
                .stream()
                .map(HistoryLine::what)
                .toList();
    }

    /** In a transaction, as whoever reads for others has one. */
    @SuppressWarnings("NullAway") // what the work returns comes back as it is
    <T> T within(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    static <T> T as(Actor actor, Supplier<T> work) {
        return Scope.of(actor).call(work);
    }

    static Scan scanOf(Document document) {
        return ((Content.Upload) document.content()).scan();
    }

    static Document added(Adding adding) {
        assertThat(adding).isInstanceOf(Adding.Added.class);
        return ((Adding.Added) adding).document();
    }

    static String refused(Adding adding) {
        assertThat(adding).isInstanceOf(Adding.Refused.class);
        return ((Adding.Refused) adding).problem().message();
    }
}
