package org.assay.trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.trail.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Goes along the chains link by link, and notes what does not follow from the link before. */
final class Walk {
    private final Map<UUID, Head> heads;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable UUID chain;
    private byte[] previous = Fact.NOTHING;
    private long seq;
    private long chains;
    private long links;
    private long erased;

    /**
     * @param heads where each chain says that it ends; taken out as their chains are met
     */
    Walk(Map<UUID, Head> heads) {
        this.heads = heads;
    }

    void step(StoredLink link) {
        UUID organisation = link.fact().organisation();
        if (!organisation.equals(chain)) begin(organisation);
        links++;
        if (link.seq() > seq + 1) {
            find(Kind.REMOVED, seq + 1, link.seq() - 1);
        } else if (!link.follows(previous)) {
            find(Kind.ALTERED, link.seq(), link.seq());
        }
        if (!link.valuesHold()) find(Kind.VALUE_ALTERED, link.seq(), link.seq());
        if (link.erased()) erased++;
        previous = link.hash();
        seq = link.seq();
    }

    Verification end() {
        finish();
        for (Head head : heads.values()) {
            chains++;
            findings.add(new Finding(Kind.CUT_OFF, head.organisation(), 1, head.seq()));
        }
        return new Verification(chains, links, erased, findings);
    }

    private void begin(UUID organisation) {
        finish();
        chain = organisation;
        chains++;
        previous = Fact.NOTHING;
        seq = 0;
    }

    private void finish() {
        UUID finished = chain;
        if (finished == null) return;
        Head head = heads.remove(finished);
        if (head == null) {
            find(Kind.ADDED, 1, seq);
        } else if (head.seq() > seq) {
            find(Kind.CUT_OFF, seq + 1, head.seq());
        } else if (head.seq() < seq) {
            find(Kind.ADDED, head.seq() + 1, seq);
        } else if (!Arrays.equals(head.hash(), previous)) {
            find(Kind.ALTERED, seq, seq);
        }
    }

    private void find(Kind kind, long from, long to) {
        if (chain != null) findings.add(new Finding(kind, chain, from, to));
    }
}
