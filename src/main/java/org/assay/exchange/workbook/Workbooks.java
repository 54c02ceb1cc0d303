package org.assay.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.evidence.Adding;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Offer;
import org.assay.evidence.Opening;
import org.assay.exchange.xlsx.Book;
import org.assay.exchange.xlsx.BookReader;
import org.assay.exchange.xlsx.Opened;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The workbook of a rated assessment: downloaded, filled in elsewhere, uploaded, taken over. */
@Service
public class Workbooks {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Assessments assessments;
    private final Plans plans;
    private final Organisations organisations;
    private final Documents documents;
    private final TakingOver taking;
    private final TakingActions actions;
    private final Clock clock;
    private final TransactionTemplate reading;

    Workbooks(
            Assessments assessments,
            Plans plans,
            Organisations organisations,
            Documents documents,
            TakingOver taking,
            TakingActions actions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.assessments = assessments;
        this.plans = plans;
        this.organisations = organisations;
        this.documents = documents;
        this.taking = taking;
        this.actions = actions;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The rated assessment; not found where the edition rates nothing and so has no workbook. */
    public Assessed find(Actor actor, AssessmentId id) {
        Assessed assessed = assessments.find(actor, id);
        if (!assessed.edition().rated()) throw new NotFound();
        return assessed;
    }

    /** The whole tool with what is answered now. */
    public Download download(Actor actor, AssessmentId id) {
        Ground ground =
                reading.execute(status -> {
                    Assessed assessed = find(actor, id);
                    String name =
                            organisations
                                    .find(assessed.assessment().organisation())
                                    .map(Organisation::name)
                                    .orElse("");
                    return Ground.of(
                            assessed,
                            name,
                            plans.ofAssessment(actor, id.value()).orElse(null),
                            clock.instant());
                });
        var bytes = new ByteArrayOutputStream();
        try {
            WorkbookFile.write(bytes, ground);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String name =
                "%s %s %s.xlsx"
                        .formatted(
                                ground.edition().shortTitle(),
                                ground.edition().edition(),
                                London.day(ground.at()));
        return new Download(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), bytes.toByteArray());
    }

    /**
     * Takes a completed workbook in and compares it. A workbook that can be read is kept as a
     * document; of one that is refused nothing is kept.
     */
    public Looked send(Actor actor, AssessmentId id, String fileName, Offer.Bytes bytes) {
        Assessed assessed = find(actor, id);
        actor.require(Right.ANSWER, assessed.assessment().organisation());
        return withFile(
                bytes,
                file -> {
                    Found found = read(file, assessed);
                    if (found instanceof Wrong(Problem problem)) return new Looked.Refused(problem);
                    try (InputStream in = Files.newInputStream(file)) {
                        return switch (documents.upload(
                                actor,
                                assessed.assessment().organisation(),
                                fileName.isBlank() ? "workbook.xlsx" : fileName,
                                title(assessed),
                                in)) {
                            case Adding.Refused(Problem problem) -> new Looked.Refused(problem);
                            case Adding.Added(var document) ->
                                    compared(actor, assessed, document.id(), (Fits) found);
                        };
                    }
                });
    }

    /** Compares a workbook that was sent before with what is online now. */
    public Looked compare(Actor actor, AssessmentId id, DocumentId document) {
        Assessed assessed = find(actor, id);
        return withFile(
                opened(actor, assessed, document).bytes()::getInputStream,
                file ->
                        switch (read(file, assessed)) {
                            case Wrong(Problem problem) -> new Looked.Refused(problem);
                            case Fits fits -> compared(actor, assessed, document, fits);
                        });
    }

    /**
     * Takes a workbook over: every cell that changed, and of the conflicts those for which the
     * workbook was chosen.
     *
     * @param choices by the cell's key, one for each conflict
     */
    public TakenOver take(
            Actor actor, AssessmentId id, DocumentId document, Map<String, Choice> choices) {
        Assessed assessed = find(actor, id);
        actor.require(Right.ANSWER, assessed.assessment().organisation());
        Opening.Opened opened = opened(actor, assessed, document);
        String title = opened.document().title();
        return withFile(
                opened.bytes()::getInputStream,
                file ->
                        switch (read(file, assessed)) {
                            case Wrong(Problem problem) -> new TakenOver.Refused(problem);
                            case Fits(Book book, Index index) ->
                                    taking.take(actor, id, book, index, choices, title);
                        });
    }

    private Looked compared(Actor actor, Assessed assessed, DocumentId document, Fits found) {
        var doing = actions.doing(actor, assessed.assessment().id());
        return new Looked.Compared(
                document, Comparing.of(assessed, doing, found.book(), found.index()));
    }

    /** A document of another organisation is not found, whoever else may open it. */
    private Opening.Opened opened(Actor actor, Assessed assessed, DocumentId id) {
        if (documents.open(actor, id, assessed.assessment().organisation())
                instanceof Opening.Opened opened) return opened;
        throw new NotFound();
    }

    /** A workbook as it was read. */
    private sealed interface Found {}

    private record Fits(Book book, Index index) implements Found {}

    private record Wrong(Problem problem) implements Found {}

    private static Found read(Path file, Assessed assessed) {
        return switch (BookReader.open(file)) {
            case Opened.Refused(String why) -> new Wrong(new Problem("file", why));
            case Opened.Read(Book book) -> {
                Optional<Index> index = Index.read(book);
                Optional<Problem> problem = Fitting.problem(book, index, assessed.assessment());
                yield problem.<Found>map(Wrong::new)
                        .orElseGet(() -> new Fits(book, index.orElseThrow()));
            }
        };
    }

    private String title(Assessed assessed) {
        return "Workbook of %s %s, uploaded on %s"
                .formatted(
                        assessed.edition().shortTitle(),
                        assessed.edition().edition(),
                        DAY.format(London.today(clock)));
    }

    /** What is done with a file. */
    private interface Work<T> {
        T with(Path file) throws IOException;
    }

    /** A workbook is read here and there, so that it has to lie in a file for a moment. */
    private static <T> T withFile(Offer.Bytes bytes, Work<T> work) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                try (InputStream in = bytes.open();
                        var out = Files.newOutputStream(file)) {
                    in.transferTo(out);
                }
                return work.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
