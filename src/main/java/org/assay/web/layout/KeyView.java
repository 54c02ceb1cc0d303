package org.assay.web.layout;

import java.time.Instant;
import java.util.stream.Collectors;
import org.assay.account.ApiKey;
import org.assay.kernel.Right;

/**
 * An API key as the owner's page and the operator's show it.
 *
 * @param state works, ended by itself, or revoked, in words
 */
public record KeyView(
        String id,
        String owner,
        String email,
        String prefix,
        String name,
        String rights,
        String created,
        String used,
        String state,
        boolean works) {

    public static KeyView of(ApiKey key, Instant now) {
        Instant revoked = key.revokedAt();
        Instant expires = key.expiresAt();
        Instant used = key.usedAt();
        String state;
        if (revoked != null) {
            state = "Ended on " + Say.day(revoked);
        } else if (expires == null) {
            state = "Works, without end";
        } else {
            state = (key.works(now) ? "Works until " : "Ended on ") + Say.day(expires);
        }
        return new KeyView(
                key.id().toString(),
                key.owner(),
                key.email(),
                key.prefix(),
                key.name(),
                key.rights().stream()
                        .sorted()
                        .map(KeyView::words)
                        .collect(Collectors.joining(", ")),
                Say.day(key.createdAt()),
                used == null ? "Never" : Say.moment(used),
                state,
                key.works(now));
    }

    /** What a right allows, as a phrase after "may". */
    public static String words(Right right) {
        return switch (right) {
            case RUN_SERVICE -> "Run the service";
            case PUBLISH_EDITIONS -> "Publish framework editions";
            case PUBLISH_OVERLAYS -> "Publish what your board lays over an edition";
            case SEE_RETURNS -> "See submitted returns";
            case OPEN_ROUNDS -> "Open rounds, extend and remind";
            case SEE_PROGRESS -> "See how far returns are";
            case VIEW -> "See assessments, evidence and profile";
            case ANSWER -> "Answer and add evidence";
            case EDIT_PROFILE -> "Edit the profile";
            case MANAGE_PEOPLE -> "Manage people";
            case ASSIGN_OWNERS -> "Set owners";
            case CONFIRM -> "Confirm";
            case PUBLISH -> "Publish and hand in";
            case SIGN -> "Sign declarations";
            case REQUEST_EVIDENCE -> "Ask for evidence of returns";
            case OWN_ACCOUNT -> "Own account and memberships";
        };
    }
}
