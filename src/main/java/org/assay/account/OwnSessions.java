package org.assay.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Where somebody is signed in, and an end to it. */
@Service
public class OwnSessions {
    private static final Logger log = LoggerFactory.getLogger(OwnSessions.class);

    /**
     * One of one's own sessions.
     *
     * @param handle by which it is named, of no use as its cookie
     * @param here whether it is the one that asks
     */
    public record Own(
            String handle,
            Instant begun,
            Instant used,
            String from,
            String browser,
            boolean here) {}

    private final Sessions sessions;

    OwnSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The one that asks first, then those used last.
     *
     * @param session the id of the session that asks
     */
    public List<Own> of(Actor actor, String session) {
        actor.require(Right.OWN_ACCOUNT);
        return sessions.of(actor.person()).stream()
                .map(one -> own(one, session))
                .sorted(
                        Comparator.comparing(Own::here)
                                .thenComparing(Own::used)
                                .reversed()
                                .thenComparing(Own::handle))
                .toList();
    }

    /** False when none of one's own has this handle any more. */
    public boolean end(Actor actor, String handle) {
        actor.require(Right.OWN_ACCOUNT);
        Optional<OpenSession> ends =
                sessions.of(actor.person()).stream()
                        .filter(one -> handle(one.id()).equals(handle))
                        .findFirst();
        ends.ifPresent(one -> {
            sessions.end(one.id());
            log.info("Session ended by its person: {}", actor.person());
        });
        return ends.isPresent();
    }

    /** But for the one that asks. */
    public void endOthers(Actor actor, String session) {
        actor.require(Right.OWN_ACCOUNT);
        sessions.endOf(actor.person(), session);
        log.info("All other sessions ended by their person: {}", actor.person());
    }

    private static Own own(OpenSession one, String session) {
        return new Own(
                handle(one.id()),
                one.begun(),
                one.used(),
                one.from(),
                one.browser(),
                one.id().equals(session));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secret.hash(id), 0, 16);
    }
}
