package org.assay.publication;

import java.util.List;

/**
 * A return was handed in. Published in the transaction that does it, for rooms that keep something
 * of it.
 */
public record HandedIn(
        Publication publication, Summary summary, Snapshot snapshot, List<Receiver> receivers) {
    public HandedIn {
        receivers = List.copyOf(receivers);
    }
}
