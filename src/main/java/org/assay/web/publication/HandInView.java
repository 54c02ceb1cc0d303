package org.assay.web.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.framework.Recipient;
import org.assay.publication.Publication;
import org.assay.publication.Publishing;
import org.assay.publication.Receiver;
import org.assay.publication.Seen;
import org.assay.signoff.SignOff;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * The page from which a return is handed in.
 *
 * @param token names this wish, so that a second click hands in nothing twice
 */
public record HandInView(Publishing.Check check, String token, boolean mayHandIn, Form form) {

    /** The signature that stands; null for none. */
    public @Nullable SignOff signOff() {
        return check.signature();
    }

    /** To whom it goes now; empty while that is not worked out. */
    public List<Receiver> receivers() {
        return check.going().receivers();
    }

    /** Titles of those who cannot be found. */
    public List<String> unknown() {
        return check.going().unknown();
    }

    /** Goes with the button, so that what is handed in is what was seen. */
    public Seen seen() {
        return Seen.of(check.assessed());
    }

    public String base() {
        return "/assessments/" + check.assessed().assessment().id();
    }

    public String title() {
        return check.assessed().edition().title() + " " + check.assessed().edition().edition();
    }

    public String shortTitle() {
        return check.assessed().edition().shortTitle();
    }

    public boolean signed() {
        return check.assessed().edition().terms().declaration() != null;
    }

    /** What is missing; where it is signed first, the page of the sign-off says so. */
    public List<MissingView> missing() {
        return signed()
                ? List.of()
                : MissingView.of(check.assessed(), check.assessed().evaluation().missing());
    }

    public boolean ready() {
        return standing().isEmpty()
                && (signOff() != null || !signed() && missing().isEmpty())
                && !receivers().isEmpty()
                && unknown().isEmpty();
    }

    /** Those whom the edition names for this organisation, as it calls them. */
    public List<String> titles() {
        return receivers().isEmpty()
                ? check.assessed().tailored().recipients().stream().map(Recipient::title).toList()
                : receivers().stream().map(Receiver::title).toList();
    }

    /** The one that was handed in and stands. */
    public Optional<Publication> standing() {
        return check.before().stream().limit(1).filter(Publication::stands).findFirst();
    }

    public String deadline() {
        LocalDate day = check.lastDay();
        return day == null ? "" : Say.day(day);
    }
}
