package org.assay.trail;

import java.util.List;
import java.util.UUID;

/**
 * What a walk along all chains found.
 *
 * @param chains how many chains there are
 * @param links how many rows were checked
 * @param erased how many of them have had a value erased, which the chain allows
 * @param findings what is wrong; empty when all is as it was written
 */
public record Verification(long chains, long links, long erased, List<Finding> findings) {
    public boolean intact() {
        return findings.isEmpty();
    }

    public List<Finding> in(UUID chain) {
        return findings.stream().filter(finding -> finding.chain().equals(chain)).toList();
    }
}
