package org.assay.web.account;

import org.assay.account.OwnSessions;
import org.assay.web.layout.Say;

/** A row of the page of one's sessions. */
public record SessionView(
        String handle, String where, String from, String begun, String used, boolean here) {

    static SessionView of(OwnSessions.Own own) {
        return new SessionView(
                own.handle(),
                own.browser().isEmpty() ? "A browser" : own.browser(),
                own.from(),
                Say.moment(own.begun()),
                Say.moment(own.used()),
                own.here());
    }
}
