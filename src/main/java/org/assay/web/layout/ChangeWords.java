package org.assay.web.layout;

import java.util.Map;
import org.assay.trail.HistoryLine;

/** What somebody did, in words. */
final class ChangeWords {
    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("requirement.confirmed", "confirmed"),
                    Map.entry("requirement.unconfirmed", "took the confirmation off"),
                    Map.entry("requirement.owner", "set the owner of"),
                    Map.entry("assessment.begun", "began"),
                    Map.entry("publication.published", "published"),
                    Map.entry("return.handed-in", "handed in"),
                    Map.entry("return.read", "read what was handed in of"),
                    Map.entry("publication.read", "read what was published of"),
                    Map.entry("return.taken-back", "took back what was handed in of"),
                    Map.entry("declaration.signed", "signed the declaration of"),
                    Map.entry("declaration.signature-taken-off", "took the signature off"),
                    Map.entry("evidence.requested", "asked for evidence"),
                    Map.entry("evidence.supplied", "supplied evidence"),
                    Map.entry("evidence.request-closed", "closed a request for evidence"),
                    Map.entry("plan.handed", "handed over the action plan"),
                    Map.entry("plan.taken-back", "took back the action plan"),
                    Map.entry("commissioner.set", "set the commissioner of"),
                    Map.entry("board.group-added", "added a group to those of"),
                    Map.entry("board.group-removed", "took a group from those of"),
                    Map.entry("document.added", "added the document"),
                    Map.entry("document.read", "opened the document"),
                    Map.entry("document.renamed", "renamed the document"),
                    Map.entry("document.withdrawn", "withdrew the document"),
                    Map.entry("document.restored", "put back the document"),
                    Map.entry("document.scanned", "scanned the document"),
                    Map.entry("plan.begun", "began an action plan"),
                    Map.entry("plan.renamed", "renamed the action plan"),
                    Map.entry("area.added", "added an area to the action plan"),
                    Map.entry("area.saved", "changed an area of the action plan"),
                    Map.entry("area.removed", "took an area out of the action plan"),
                    Map.entry("area.restored", "put an area back into the action plan"),
                    Map.entry("action.added", "added an action"),
                    Map.entry("action.removed", "took an action out of the plan"),
                    Map.entry("action.restored", "put an action back into the plan"),
                    Map.entry("action.brought", "brought over what was open in an earlier plan"),
                    Map.entry("action.carried", "carried an action over into a later plan"),
                    Map.entry("action.reopened", "opened an action again"),
                    Map.entry("action.saved", "changed an action"),
                    Map.entry("diary.written", "wrote into an action’s diary"),
                    Map.entry("profile.saved", "changed the profile"),
                    Map.entry("profile.submitted", "submitted the profile"),
                    Map.entry(
                            "membership.claimed", "became Administrator as the first to register"),
                    Map.entry("membership.requested", "asked to join"),
                    Map.entry("membership.invited", "invited"),
                    Map.entry("membership.uninvited", "took back the invitation of"),
                    Map.entry("membership.declined", "declined the request of"),
                    Map.entry("membership.changed", "changed the role of"),
                    Map.entry("membership.ended", "ended the membership of"),
                    Map.entry("membership.left", "left"),
                    Map.entry("membership.withdrawn", "took back the request to join"),
                    Map.entry("membership.added", "added on the command line"),
                    Map.entry("people.factor-asked", "asked everybody for a second factor"),
                    Map.entry(
                            "people.factor-not-asked",
                            "no longer asks everybody for a second factor"),
                    Map.entry("claim.kept", "kept the claim of"),
                    Map.entry("claim.reversed", "reversed the claim of"),
                    Map.entry("person.registered", "registered"),
                    Map.entry("person.added", "added on the command line"),
                    Map.entry("person.renamed", "changed their name"),
                    Map.entry("person.signed-out", "signed out everywhere"),
                    Map.entry("person.shut-out", "shut out"),
                    Map.entry("person.let-in", "let in again"),
                    Map.entry("person.erased", "erased the account of"),
                    Map.entry("password.set", "set a password"),
                    Map.entry("factor.added", "set up a second factor"),
                    Map.entry("factor.passkey-added", "added a passkey"),
                    Map.entry("factor.passkey-removed", "removed a passkey"),
                    Map.entry("factor.key-changed", "changed the key of second factors"),
                    Map.entry("trail.key-made", "made a new key for the seals of the history"),
                    Map.entry("factor.codes-renewed", "made new recovery codes"),
                    Map.entry("factor.recovery-code-used", "signed in with a recovery code"),
                    Map.entry("identity.linked", "linked their account with an identity provider"),
                    Map.entry(
                            "identity.unlinked",
                            "unlinked their account from an identity provider"),
                    Map.entry("email.changed", "changed their e-mail address"),
                    Map.entry("operator.made", "became an operator"),
                    Map.entry("key.made", "made an API key"),
                    Map.entry("key.revoked", "ended an API key"),
                    Map.entry("outbox.opened", "opened a letter"),
                    Map.entry("organisations.imported", "imported the organisation register"),
                    Map.entry("edition.published", "published the edition"));

    private ChangeWords() {}

    /**
     * @param own whether the person changed something about themselves
     */
    static String of(HistoryLine line, boolean own) {
        return switch (line.what()) {
            case "entry.saved" -> {
                if (line.before() == null) yield "gave the first answer to";
                yield line.after() == null ? "took away the answer to" : "changed the answer to";
            }
            case "membership.accepted" -> own ? "joined" : "let in";
            case "factor.removed" ->
                    own ? "took their second factor off" : "took off the second factor of";
            default -> WORDS.getOrDefault(line.what(), line.what().replace('.', ' '));
        };
    }
}
