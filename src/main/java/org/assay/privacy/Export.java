package org.assay.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.account.Erasure;
import org.assay.account.Erasure.Subject;
import org.assay.account.OpenSession;
import org.assay.account.Sessions;
import org.assay.publication.Redaction;
import org.springframework.stereotype.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that is held about one person, in JSON that people can read. */
@Service
public class Export {
    private static final String ABOUT =
            "All that this installation of Assay holds about one person: rows that carry their id, name or e-mail"
                    + " address, by table (docs/privacy.md says what each holds, and how long), where they are signed in,"
                    + " and what they did. Passwords, keys and links are left out. Texts may name other people: look"
                    + " through it before you hand it on.";
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Erasure account;
    private final Sessions sessions;
    private final Redaction copies;
    private final JdbcHeld held;
    private final Clock clock;

    Export(Erasure account, Sessions sessions, Redaction copies, JdbcHeld held, Clock clock) {
        this.account = account;
        this.sessions = sessions;
        this.copies = copies;
        this.held = held;
        this.clock = clock;
    }

    /** Nothing where nobody has this address. */
    public Optional<String> of(String email) {
        return account.find(email).map(subject -> JSON.writeValueAsString(all(subject)));
    }

    private Map<String, Object> all(Subject subject) {
        var namings = Naming.of(subject, List.of(), Erasure.NAME);
        var all = new LinkedHashMap<String, Object>();
        all.put("about", ABOUT);
        all.put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put(
                "person",
                Map.of(
                        "id", subject.id().toString(),
                        "name", subject.name(),
                        "email", subject.email()));
        all.put("sessions", sessions.of(subject.id()).stream().map(Export::session).toList());
        all.put(
                "publications",
                copies.saying(Erase.inCopies(namings)).stream()
                        .map(id -> "/publications/" + id)
                        .toList());
        var records = new LinkedHashMap<String, Object>();
        for (Table table : held.tables()) {
            if (!table.shown()) continue;
            List<Map<String, Object>> rows =
                    held.rows(table, subject.id(), namings).stream().map(Export::bare).toList();
            if (!rows.isEmpty()) records.put(table.name(), rows);
        }
        all.put("records", records);
        all.put("history", held.deeds(subject.id()));
        return all;
    }

    private static Map<String, Object> session(OpenSession session) {
        return Map.of(
                "begun", moment(session.begun()),
                "used", moment(session.used()),
                "from", session.from(),
                "browser", session.browser());
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Letters hold links that let their reader in. */
    private static Map<String, Object> bare(Map<String, Object> row) {
        var bare = new LinkedHashMap<String, Object>(row);
        bare.computeIfPresent(
                "body",
                (name, text) -> ADDRESS.matcher(String.valueOf(text)).replaceAll("(a link)"));
        return bare;
    }
}
