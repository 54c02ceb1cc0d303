package org.assay.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says why whoever guesses would soon come to a password. */
final class EasyToGuess {
    private static final String ADVICE = " Three words that do not belong together are good.";
    private static final int FEWEST_DIFFERENT = 4;

    /** How much there has to be besides what everybody would try. */
    private static final int REST = 8;

    /** Shorter words stand in other words too often. */
    private static final int SHORTEST_WORD = 4;

    private static final int SHORTEST_PART = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern AROUND_A_WORD =
            Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final List<String> WORDS_OF_THE_FIELD = wordsOfTheField();

    private EasyToGuess() {}

    /**
     * @param about texts that somebody who knows the person would try: name, e-mail address,
     *     organisation
     */
    static Optional<String> reason(String password, Collection<String> about) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.chars().distinct().count() < FEWEST_DIFFERENT || repeats(lower)) {
            return Optional.of("That is too easy to guess: it repeats itself." + ADVICE);
        }
        if (isCommon(lower)) {
            return Optional.of(
                    "This password is known from break-ins elsewhere, or is a common one with a little added."
                            + ADVICE);
        }
        if (leans(lower, about)) {
            return Optional.of(
                    "There is too little in it besides your name, your e-mail address, your organisation or words"
                            + " that everybody here uses."
                            + ADVICE);
        }
        return Optional.empty();
    }

    private static boolean repeats(String password) {
        int length = password.length();
        for (int part = 1; part <= Math.min(REST, length / 2); part++) {
            if (length % part == 0
                    && password.equals(password.substring(0, part).repeat(length / part)))
                return true;
        }
        return false;
    }

    /** As it is, with digits and signs around it, or two of them one after the other. */
    private static boolean isCommon(String password) {
        if (CommonPasswords.isKnown(password)) return true;
        String word = AROUND_A_WORD.matcher(password).replaceAll("");
        if (word.length() >= SHORTEST_WORD
                && password.length() - word.length() < REST
                && CommonPasswords.isKnown(word)) return true;
        for (int i = SHORTEST_PART; i <= password.length() - SHORTEST_PART; i++) {
            if (CommonPasswords.isBreached(password.substring(0, i))
                    && CommonPasswords.isBreached(password.substring(i))) return true;
        }
        return false;
    }

    private static boolean leans(String password, Collection<String> about) {
        String rest = password;
        List<String> words =
                Stream.concat(
                                WORDS_OF_THE_FIELD.stream(),
                                about.stream()
                                        .map(text -> text.toLowerCase(Locale.ROOT))
                                        .flatMap(text ->
                                                Stream.concat(
                                                        Stream.of(text),
                                                        Arrays.stream(NO_LETTERS.split(text)))))
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .sorted((one, other) -> other.length() - one.length())
                        .toList();
        for (String word : words) rest = rest.replace(word, "");
        return !rest.equals(password) && rest.strip().length() < REST;
    }

    private static List<String> wordsOfTheField() {
        try (InputStream file =
                EasyToGuess.class.getResourceAsStream("/account/words-of-the-field.txt")) {
            if (file == null) throw new IllegalStateException("words-of-the-field.txt is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
