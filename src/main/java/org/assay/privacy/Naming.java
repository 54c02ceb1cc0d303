package org.assay.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.account.Erasure.Subject;
import org.assay.kernel.OrganisationId;

/**
 * A name or address by which somebody is found in texts, and what comes into its place. Nobody else
 * has the address. A name may be others' too, or plain words; it means this person only where they
 * belonged, and in what carries their id.
 *
 * @param pattern means the same to PostgreSQL and, but for {@link #EXACT}, to Java
 * @param everywhere whether it means this person wherever it stands
 * @param shared whether another account has it too
 * @param organisations where alone it is searched, unless everywhere
 */
record Naming(
        String pattern,
        String instead,
        boolean everywhere,
        boolean shared,
        List<UUID> organisations) {
    /** To PostgreSQL: small and capital letters differ. Otherwise they are alike. */
    private static final String EXACT = "(?c)";

    private static final Pattern LIKE_AN_ID = Pattern.compile("[a-z0-9_.-]+");

    /** Text inside JSON has its line breaks as letters: {@code \\n}. */
    private static final String LINE_IN_JSON = "(?<=\\\\[nrt])";

    private static final String WORD_BEFORE = "(?:(?<!\\w)|" + LINE_IN_JSON + ")";
    private static final String WORD_AFTER = "(?!\\w)";

    /**
     * All of a person's. Somebody else may have the same name: then it is not searched where they
     * belong too.
     *
     * @param former names and addresses that the person had before
     */
    static List<Naming> of(Subject subject, List<String> former, String name) {
        var all = new ArrayList<Naming>();
        List<UUID> own =
                subject.organisations().stream()
                        .filter(place -> !subject.ofNamesakes().contains(place))
                        .map(OrganisationId::value)
                        .toList();
        addAddress(all, subject.email(), subject.placeholder());
        if (!subject.erased()) addName(all, subject.name(), name, subject.namesake(), own);
        for (String each : former) {
            if (each.contains("@")) addAddress(all, each.strip(), subject.placeholder());
            else addName(all, each.strip(), name, false, own);
        }
        return all;
    }

    /** Whether it is an address, which nobody else has. */
    boolean address() {
        return instead.indexOf('@') >= 0;
    }

    String swapIn(String text) {
        boolean exact = pattern.startsWith(EXACT);
        int cases = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(
                        exact ? pattern.substring(EXACT.length()) : pattern,
                        cases | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(instead));
    }

    private static void addAddress(List<Naming> all, String address, String instead) {
        all.add(
                new Naming(
                        "(?:(?<![\\w.+-])|"
                                + LINE_IN_JSON
                                + ")"
                                + literal(address)
                                + "(?![\\w-]|\\.\\w)",
                        instead,
                        true,
                        false,
                        List.of()));
    }

    /**
     * One word alone may be any word: it counts where nothing else is said, with the same letters,
     * and not at all when it could be what a program calls something, such as {@code yes}.
     */
    private static void addName(
            List<Naming> all, String name, String instead, boolean shared, List<UUID> own) {
        if (LIKE_AN_ID.matcher(name).matches()) return;
        boolean oneWord = name.indexOf(' ') < 0;
        String before = oneWord ? "(?:^|(?<=\"))" : WORD_BEFORE;
        String after = oneWord ? "(?=$|\")" : WORD_AFTER;
        var forms = new ArrayList<>(List.of(name));
        String inJson = name.replace("\\", "\\\\").replace("\"", "\\\"");
        if (!inJson.equals(name)) forms.add(inJson);
        for (String form : forms)
            all.add(
                    new Naming(
                            (oneWord ? EXACT : "") + before + literal(form) + after,
                            instead,
                            false,
                            shared,
                            own));
    }

    private static String literal(String text) {
        var pattern = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (c == ' ') pattern.append("\\s+");
                    else if (c < 128 && !Character.isLetterOrDigit(c))
                        pattern.append('\\').appendCodePoint(c);
                    else pattern.appendCodePoint(c);
                });
        return pattern.toString();
    }
}
