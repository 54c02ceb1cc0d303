package org.assay.trail;

import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.Scope;
import org.assay.trail.Finding.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks every chain from its first row to its last, and against the sealed heads. */
@Service
public class Verify {
    private final JdbcTrail trail;
    private final HeadsFile file;
    private final TransactionTemplate still;

    Verify(JdbcTrail trail, HeadsFile file, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.file = file;
        this.still = new TransactionTemplate(transactions);
        this.still.setReadOnly(true);
        this.still.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Reads all chains as they stand at one moment; the service goes on working meanwhile. It needs
     * no actor: it is a command of whoever holds the machine.
     */
    public Verification verify() {
        long sealed = file.length();
        return Scope.pass("trail").call(() -> still.execute(status -> walk(sealed)));
    }

    private Verification walk(long sealed) {
        var walk = new Walk(trail.heads());
        try (var links = trail.everyLink()) {
            links.forEach(walk::step);
        }
        Verification chains = walk.end();
        var findings = new ArrayList<>(chains.findings());
        file.read(
                sealed,
                (line, seal) -> {
                    if (seal == null) {
                        findings.add(new Finding(Kind.SEAL_BROKEN, Chain.SERVICE, line, line));
                    } else {
                        trail.contradicting(seal.heads())
                                .forEach((head, now) -> add(findings, compare(head, now)));
                    }
                });
        return new Verification(chains.chains(), chains.links(), chains.erased(), findings);
    }

    private static Finding compare(Head sealed, byte[] now) {
        Kind kind = now.length == 0 ? Kind.CUT_OFF : Kind.REWRITTEN;
        return new Finding(kind, sealed.organisation(), sealed.seq(), sealed.seq());
    }

    /** A removed row that was sealed is told once. */
    private static void add(List<Finding> findings, Finding sealed) {
        boolean known =
                findings.stream()
                        .anyMatch(finding ->
                                finding.chain().equals(sealed.chain())
                                        && finding.from() <= sealed.from()
                                        && finding.to() >= sealed.to()
                                        && finding.kind() != Kind.REWRITTEN);
        if (!known) findings.add(sealed);
    }
}
