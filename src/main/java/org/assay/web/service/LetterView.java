package org.assay.web.service;

import org.assay.mail.Letter;
import org.assay.web.layout.Say;

/**
 * A letter of the outbox.
 *
 * @param problem what the last attempt to send it met; empty when none failed
 */
public record LetterView(
        String id,
        String to,
        String subject,
        String text,
        String written,
        String state,
        String problem) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id().toString(),
                letter.to(),
                letter.subject(),
                letter.text(),
                Say.moment(letter.writtenAt()),
                letter.state().label(),
                letter.problem());
    }
}
