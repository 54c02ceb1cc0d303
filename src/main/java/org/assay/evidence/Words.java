package org.assay.evidence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assay.kernel.Problem;

/** What may stand in a title, a link and a place. */
final class Words {
    static final int TITLE = 200;
    static final int LINK = 2000;
    static final int PLACE = 1000;

    /** What people write who have no document. */
    private static final Set<String> NOWHERE =
            Set.of("n/a", "na", "n.a", "none", "not applicable", "nowhere", "-");

    private Words() {}

    static Optional<Problem> title(String title) {
        if (title.isBlank()) return problem("title", "Enter a title");
        return tooLong("title", "The title", title, TITLE).or(() -> unreadable("title", title));
    }

    static Optional<Problem> place(String place) {
        if (place.isBlank()) {
            return problem(
                    "place", "Say where it is kept, for example: policy folder, manager's office");
        }
        if (NOWHERE.contains(place.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", ""))) {
            return problem(
                    "place",
                    "“%s” is no place. Say where the document is kept, for example: policy folder, manager’s office. If there is none, leave this out"
                            .formatted(place.strip()));
        }
        return tooLong("place", "The place", place, PLACE).or(() -> unreadable("place", place));
    }

    static Optional<Problem> link(String link) {
        if (link.isBlank())
            return problem("link", "Enter the link, for example https://example.org/policy");
        return tooLong("link", "The link", link, LINK)
                .or(() ->
                        isWeb(link)
                                ? Optional.empty()
                                : problem(
                                        "link",
                                        "Enter a link that starts with https:// or http://, for example https://example.org/policy"));
    }

    private static boolean isWeb(String link) {
        try {
            var address = new URI(link);
            String scheme = address.getScheme();
            return scheme != null
                    && Set.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Optional<Problem> tooLong(String field, String name, String text, int most) {
        if (text.length() <= most) return Optional.empty();
        return problem(
                field,
                "%s is %d characters long. Shorten it to %d or fewer."
                        .formatted(name, text.length(), most));
    }

    /** Line breaks and tabs are text; other control characters are not. */
    private static Optional<Problem> unreadable(String field, String text) {
        boolean odd =
                text.codePoints()
                        .anyMatch(c ->
                                Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return odd
                ? problem(field, "This holds a character that cannot be kept. Type the text again.")
                : Optional.empty();
    }

    private static Optional<Problem> problem(String field, String message) {
        return Optional.of(new Problem(field, message));
    }
}
