package org.assay.account;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.kernel.Problem;

/** Checks what people type about themselves, field by field, and collects what is wrong. */
final class Typed {
    private static final int NAME_LIMIT = 100;
    private static final String NOT_IN_NAMES = "/:@<>";
    private static final int EMAIL_LIMIT = 254;
    private static final int PASSWORD_LEAST = 10;
    private static final int PASSWORD_LIMIT = 200;
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}.]+");

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean wrong() {
        return !problems.isEmpty();
    }

    void add(String field, String message) {
        problems.add(new Problem(field, message));
    }

    String email(String typed) {
        String email = typed.strip();
        if (email.isEmpty()) {
            add("email", "Enter an e-mail address.");
        } else if (email.length() > EMAIL_LIMIT || !EMAIL.matcher(email).matches()) {
            add("email", "Enter an e-mail address like name@example.org.");
        }
        return email;
    }

    String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            add("name", "Enter your full name.");
        } else if (name.length() > NAME_LIMIT) {
            add(
                    "name",
                    "The name has %d characters. Shorten it to %d."
                            .formatted(name.length(), NAME_LIMIT));
        } else if (name.chars()
                .anyMatch(c -> Character.isISOControl(c) || NOT_IN_NAMES.indexOf(c) >= 0)) {
            // a letter greets by it, so it must not carry an address of its own
            add("name", "Enter the name without the characters " + NOT_IN_NAMES + " in it.");
        }
        return name;
    }

    /**
     * @param about texts that somebody who knows the person would try: name, e-mail address,
     *     organisation
     */
    void password(String field, String password, String... about) {
        if (password.length() < PASSWORD_LEAST) {
            add(
                    field,
                    "Use at least %d characters. Three words that do not belong together are good."
                            .formatted(PASSWORD_LEAST));
        } else if (password.length() > PASSWORD_LIMIT) {
            add(field, "Use at most %d characters.".formatted(PASSWORD_LIMIT));
        } else {
            EasyToGuess.reason(password, List.of(about)).ifPresent(reason -> add(field, reason));
        }
    }
}
