package org.assay.exchange.xlsx;

import java.io.IOException;

/** A workbook that is not read on; the message is for the person who sent it. */
final class Unfit extends IOException {
    Unfit(String message) {
        super(message);
    }

    /** As the exception's message, which there always is. */
    String why() {
        return java.util.Objects.requireNonNullElse(getMessage(), "");
    }
}
