package org.assay.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeListsTest {
    @Test
    void anInvitationSaysWhomAndAsWhat() {
        var line =
                line("invitation/1", "{\"email\":\"ada@care.example\",\"role\":\"member\"}", false);
        assertThat(line.thing()).isEqualTo("ada@care.example");
        assertThat(line.after()).isEqualTo("member");
    }

    /** Chains are never rewritten: those of earlier releases say it otherwise. */
    @Test
    void anInvitationOfAnEarlierReleaseSaysItToo() {
        var line = line("invitation/ada@care.example", "member", false);
        assertThat(line.thing()).isEqualTo("ada@care.example");
        assertThat(line.after()).isEqualTo("member");
    }

    @Test
    void afterErasureItSaysNeither() {
        var line = line("invitation/ada@care.example", null, true);
        assertThat(line.thing()).isEmpty();
        assertThat(line.after()).isEqualTo("(erased)");
    }

    private static ChangeLine line(String subject, @Nullable String after, boolean erased) {
        return ChangeLists.line(
                new HistoryLine(
                        1,
                        1,
                        Instant.EPOCH,
                        null,
                        "membership.invited",
                        subject,
                        null,
                        after,
                        erased,
                        "0123456789abcdef"),
                new ChangeNames(Map.of(), Map.of()));
    }
}
