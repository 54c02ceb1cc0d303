package org.assay.web.publication;

import java.util.List;
import java.util.Optional;
import org.assay.framework.Deadline;
import org.assay.framework.Recipient;
import org.assay.kernel.Problem;
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
 * @param signOff the signature that stands; null for none
 * @param receivers to whom it goes now; empty while that is not worked out
 * @param unknown titles of those who cannot be found
 * @param token names this wish, so that a second click hands in nothing twice
 */
public record HandInView(
        Publishing.Check check,
        @Nullable SignOff signOff,
        List<Receiver> receivers,
        List<String> unknown,
        String token,
        boolean mayHandIn,
        Form form) {

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

    /** What is missing; not asked where a signature stands. */
    public List<MissingView> missing() {
        return signOff != null
                ? List.of()
                : MissingView.of(check.assessed(), check.assessed().evaluation().missing());
    }

    public boolean ready() {
        return standing().isEmpty()
                && (signOff != null || !signed() && missing().isEmpty())
                && !receivers.isEmpty()
                && unknown.isEmpty();
    }

    /** Those whom the edition names for this organisation, as it calls them. */
    public List<String> titles() {
        return receivers.isEmpty()
                ? check.assessed().tailored().recipients().stream().map(Recipient::title).toList()
                : receivers.stream().map(Receiver::title).toList();
    }

    /** The one that was handed in and stands. */
    public Optional<Publication> standing() {
        return check.before().stream().limit(1).filter(Publication::stands).findFirst();
    }

    public String deadline() {
        return check.assessed().edition().due().map(Deadline::on).map(Say::day).orElse("");
    }

    HandInView with(Problem problem) {
        return new HandInView(
                check, signOff, receivers, unknown, token, mayHandIn, form.with(List.of(problem)));
    }
}
