package org.assay.round;

import java.time.LocalDate;

/** A request beside the round it belongs to. */
public record Asked(Round round, Request request) {
    public LocalDate due() {
        return request.due(round);
    }
}
