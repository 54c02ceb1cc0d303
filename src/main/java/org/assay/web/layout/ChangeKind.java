package org.assay.web.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kinds of change among which a history's reader chooses. */
public enum ChangeKind {
    ANSWERS("Answers", "entry"),
    CONFIRMATIONS("Confirmations and owners", "requirement"),
    ASSESSMENTS(
            "Assessments, publications and returns",
            "assessment",
            "publication",
            "return",
            "declaration",
            "evidence"),
    DOCUMENTS("Documents", "document"),
    PLANS("Action plans", "plan", "area", "areas", "action", "diary"),
    PEOPLE("People and rights", "membership", "claim", "people", "person"),
    PROFILE("Profile", "profile"),
    ACCOUNTS("Accounts", "person", "password", "email", "operator", "factor"),
    KEYS("API keys", "key"),
    LETTERS("Letters opened", "outbox"),
    REGISTER("Organisation register", "organisations", "commissioner", "board"),
    FRAMEWORKS("Frameworks", "edition");

    /** Those that an organisation's history has. */
    public static final List<ChangeKind> OF_ORGANISATIONS =
            List.of(ANSWERS, CONFIRMATIONS, ASSESSMENTS, DOCUMENTS, PLANS, PEOPLE, PROFILE);

    /** Those that the history of the service has. */
    public static final List<ChangeKind> OF_THE_SERVICE =
            List.of(ACCOUNTS, KEYS, LETTERS, REGISTER, FRAMEWORKS);

    private final String label;
    private final Set<String> nouns;

    ChangeKind(String label, String... nouns) {
        this.label = label;
        this.nouns = Set.of(nouns);
    }

    /** The words in the address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With which its changes begin. */
    public Set<String> nouns() {
        return nouns;
    }

    /** The one of this address; none for everything, and for what is no kind. */
    public static Optional<ChangeKind> of(String id, List<ChangeKind> among) {
        return among.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    static Map<String, String> choices(List<ChangeKind> among) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Everything");
        among.forEach(kind -> choices.put(kind.id(), kind.label));
        return choices;
    }
}
