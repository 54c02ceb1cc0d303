package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** How many statements a request may take: six for a page, eight for a save. */
public final class Statements {
    public static final int PAGE = 6;
    private static final int SAVE = 8;

    /** The letter, and the name of the organisation that it is about. */
    private static final int LETTER = 2;

    /** That a key was taken, and the answer kept for it. */
    private static final int KEY = 2;

    /**
     * They gather from six rooms, are many saves at once, read a file in between, end what a whole
     * chain of people has, or go on beside the answer; their own tests count them.
     */
    private static final Pattern GATHERING =
            Pattern.compile(
                    "/publications(/[^/]+/withdrawal)?$|/workbook|/imports|/claims/[^/]+/reversal$|/rounds$");

    private Statements() {}

    public static boolean gathers(String path) {
        return GATHERING.matcher(path).find();
    }

    /** How many a save may take that ran these. */
    public static int most(List<String> seen) {
        boolean writes = seen.stream().anyMatch(sql -> sql.contains("mail.message"));
        boolean keeps = seen.stream().anyMatch(sql -> sql.contains("api.idempotency"));
        return SAVE + (writes ? LETTER : 0) + (keeps ? KEY : 0);
    }

    /**
     * @param most of a page, besides the next lot of calls that every hundredth call and every
     *     fifth file takes
     */
    public static void few(List<String> seen, int most, String whom) {
        assertThat(seen)
                .filteredOn(sql -> most != PAGE || !sql.contains("account.attempted"))
                .as("statements %s:\n%s", whom, String.join("\n", seen))
                .hasSizeLessThanOrEqualTo(most == PAGE ? PAGE + beside(seen) : most);
    }

    /**
     * The next lot of calls, which every hundredth call and every fifth file takes in a transaction
     * of its own; and that somebody of elsewhere reads, which is told in the history.
     */
    private static int beside(List<String> seen) {
        boolean lot = seen.stream().anyMatch(sql -> sql.contains("account.attempted"));
        boolean told = seen.stream().anyMatch(sql -> sql.contains("trail.looked"));
        return (lot ? 2 : 0) + (told ? 1 : 0);
    }
}
