package org.assay.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.form.Answer;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Requirement;

/** Assessments made up for trying evaluation on. */
final class MadeUp {
    static final LocalDate TODAY = LocalDate.of(2020, 1, 15);
    private static final UUID DOCUMENT = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    private final Edition edition;
    private final Map<String, String> profile = new HashMap<>();
    private final Map<String, EntryFact> entries = new HashMap<>();
    private final Map<String, Set<String>> actions = new HashMap<>();
    private final Set<String> confirmed = new HashSet<>();
    private String type = "care-home";
    private boolean socialCare = true;

    MadeUp(Edition edition) {
        this.edition = edition;
    }

    MadeUp by(String type, boolean socialCare) {
        this.type = type;
        this.socialCare = socialCare;
        return this;
    }

    MadeUp profile(String ref, String option) {
        profile.put(ref, option);
        return this;
    }

    MadeUp complete(Collection<Item> items) {
        items.forEach(item -> entry(item.ref(), completing(item)));
        return this;
    }

    MadeUp entry(String ref, Answer answer) {
        entries.put(ref, new EntryFact(answer, "", TODAY, false));
        return this;
    }

    MadeUp entry(String ref, EntryFact entry) {
        entries.put(ref, entry);
        return this;
    }

    /** Rates a requirement. */
    MadeUp rate(String ref, String rating) {
        return entry(ref, new Answer.Choice(rating));
    }

    MadeUp says(String ref, String words) {
        return entry(ref, new Answer.Text(words));
    }

    MadeUp action(String requirement, String... filled) {
        actions.put(requirement, Set.of(filled));
        return this;
    }

    MadeUp confirm(Collection<String> requirements) {
        confirmed.addAll(requirements);
        return this;
    }

    MadeUp confirmAll() {
        edition.standards().stream()
                .flatMap(standard -> standard.requirements().stream())
                .map(Requirement::ref)
                .forEach(confirmed::add);
        return this;
    }

    Facts facts() {
        return new Facts(profile, type, socialCare, entries, confirmed, actions, TODAY);
    }

    Evaluation evaluated() {
        return Evaluation.of(edition, facts());
    }

    /** An answer that leaves nothing to be wished for. */
    static Answer completing(Item item) {
        return switch (item.type()) {
            case TICK -> new Answer.Tick();
            case DATE -> new Answer.Date(TODAY);
            case TEXT -> new Answer.Text("As it should be.");
            case NUMBER -> new Answer.Number(BigDecimal.ZERO);
            case PERCENTAGE -> new Answer.Percentage(BigDecimal.valueOf(100));
            case CHOICE, RATING -> new Answer.Choice(item.question().options().getFirst().id());
            case CHOICES -> new Answer.Choices(List.of(item.question().options().getFirst().id()));
            case DOCUMENT -> new Answer.Documents(List.of(DOCUMENT));
        };
    }
}
