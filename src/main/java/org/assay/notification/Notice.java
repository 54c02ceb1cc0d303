package org.assay.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.mail.BaseUrl;

/**
 * The words of a letter about a return that is wanted.
 *
 * @param subject one line
 * @param text what is between greeting and end
 */
record Notice(String subject, String text) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /**
     * What is wanted of whom.
     *
     * @param wanted title and name of the edition
     * @param board who asks; empty where nobody asked
     */
    record About(String agency, String code, String wanted, String board, LocalDate due) {}

    static Notice asked(About about, BaseUrl base) {
        return new Notice(
                "%s asks for your return: %s".formatted(about.board(), about.wanted()),
                """
                %s asks %s for its return of %s.

                The last day is %s. Begin, or go on, here:

                %s
                """
                        .formatted(
                                about.board(),
                                about.agency(),
                                about.wanted(),
                                DAY.format(about.due()),
                                base.to("/assessments")));
    }

    /** For an address of an organisation to which nobody belongs yet. */
    static Notice askedToRegister(About about, BaseUrl base) {
        return new Notice(
                "%s asks for a return: %s".formatted(about.board(), about.wanted()),
                """
                %s asks %s for its return of %s. The last day is %s.

                Nobody has registered for %s yet. Whoever does becomes its Administrator. Register here, with the
                organisation's code %s:

                %s

                If this letter has reached the wrong person, please pass it on or tell %s.
                """
                        .formatted(
                                about.board(),
                                about.agency(),
                                about.wanted(),
                                DAY.format(about.due()),
                                about.agency(),
                                about.code(),
                                base.to("/register"),
                                about.board()));
    }

    static Notice dueChanged(About about, BaseUrl base) {
        return new Notice(
                "Your last day is now %s: %s".formatted(DAY.format(about.due()), about.wanted()),
                """
                %s has given %s another last day for its return of %s: %s.

                %s
                """
                        .formatted(
                                about.board(),
                                about.agency(),
                                about.wanted(),
                                DAY.format(about.due()),
                                base.to("/assessments")));
    }

    static Notice reminder(About about, LocalDate today, BaseUrl base) {
        boolean overdue = today.isAfter(about.due());
        String day = DAY.format(about.due());
        return new Notice(
                overdue
                        ? "Overdue since %s: %s".formatted(day, about.wanted())
                        : "Due on %s: %s".formatted(day, about.wanted()),
                """
                %s of %s for %s %s.

                Go on here:

                %s
                """
                        .formatted(
                                "The return",
                                about.wanted(),
                                about.agency(),
                                overdue
                                        ? "was due on %s. It can still be handed in; it is then marked late"
                                                .formatted(day)
                                        : "is due on " + day,
                                base.to("/assessments")));
    }

    /** As it goes to somebody who may switch reminders off. */
    Notice withWayOut(BaseUrl base) {
        return new Notice(
                subject,
                text
                        + """

                        You can switch these reminders off: %s
                        """
                                .formatted(base.to("/account/reminders")));
    }
}
