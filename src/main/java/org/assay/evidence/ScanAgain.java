package org.assay.evidence;

import java.io.UncheckedIOException;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.Scope;
import org.assay.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again with files that the virus scanner could not judge when they came. */
@Service
public class ScanAgain {
    private static final Logger log = LoggerFactory.getLogger(ScanAgain.class);
    private static final int MOST = 50;

    private final JdbcDocuments rows;
    private final Store store;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ScanAgain(
            JdbcDocuments rows,
            Store store,
            VirusScanner scanner,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.scanner = scanner;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One round over all that wait. A file that the scanner does not judge, or that is missing, is
     * passed over; a scanner that is away ends the round.
     */
    public void scan() {
        Scope.pass("jobs")
                .run(() -> {
                    String last = "";
                    List<String> waiting;
                    do {
                        String from = last;
                        waiting = transaction.execute(s -> rows.unscanned(from, MOST));
                        for (String sha256 : waiting) {
                            if (!judged(sha256) && !scanner.answers()) return;
                            last = sha256;
                        }
                    } while (waiting.size() == MOST);
                });
    }

    private boolean judged(String sha256) {
        Scan scan;
        try {
            scan = scanner.scan(() -> store.open(sha256).getInputStream());
        } catch (UncheckedIOException missing) {
            log.warn("The content {} cannot be scanned: {}", sha256, missing.getMessage());
            return false;
        }
        if (scan == Scan.NOT_SCANNED) return false;
        transaction.executeWithoutResult(
                status -> rows.scanned(sha256, scan).forEach(document -> tell(document, scan)));
        return true;
    }

    private void tell(Document document, Scan scan) {
        if (scan == Scan.INFECTED) log.warn("A virus was found in document {}", document.id());
        events.publishEvent(
                new Change(
                        document.organisation(),
                        null,
                        "document.scanned",
                        document.subject(),
                        Scan.NOT_SCANNED.id(),
                        scan.id(),
                        false));
    }
}
