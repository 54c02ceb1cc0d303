package org.assay.account;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/**
 * The passwords that break-ins elsewhere brought to light, most used first, and the words and names
 * that are tried next; all as they come with a library.
 */
final class CommonPasswords {
    private static final int SHORTEST = 3;

    /** Read when first asked for: it takes some tenths of a second. */
    private static final class Held {
        static final Set<String> BREACHED = read(DictionaryUtil.passwords);
        static final Set<String> WORDS =
                Stream.of(
                                DictionaryUtil.english,
                                DictionaryUtil.eff_large,
                                DictionaryUtil.surnames,
                                DictionaryUtil.female_names,
                                DictionaryUtil.male_names)
                        .flatMap(each -> read(each).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private CommonPasswords() {}

    /** Whether it came to light in a break-in. */
    static boolean isBreached(String password) {
        return Held.BREACHED.contains(password.toLowerCase(Locale.ROOT));
    }

    /** Whether it came to light in a break-in, or is a word of English or a name. */
    static boolean isKnown(String password) {
        return isBreached(password) || Held.WORDS.contains(password.toLowerCase(Locale.ROOT));
    }

    /** All that are known and have at least so many characters. */
    static Set<String> ofLength(int least) {
        return Stream.of(Held.BREACHED, Held.WORDS)
                .flatMap(Set::stream)
                .filter(each -> each.length() >= least)
                .collect(Collectors.toSet());
    }

    private static Set<String> read(String list) {
        var read = new HashSet<String>();
        for (String each : DictionaryUtil.loadUnrankedDictionary(list).keySet()) {
            if (each.length() >= SHORTEST) read.add(each.toLowerCase(Locale.ROOT));
        }
        return Set.copyOf(read);
    }
}
