package org.assay.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.assessment.EntryFact;
import org.assay.assessment.Evaluation;
import org.assay.assessment.Facts;
import org.assay.form.Answer;
import org.assay.framework.Edition;
import org.assay.framework.PackReader;
import org.assay.framework.Read;
import org.assay.organisation.OrganisationTypes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a full assessment amounts to, and one pass over its entries. */
@State(Scope.Benchmark)
public class EvaluationBenchmark {
    private Edition edition;
    private Facts facts;
    private List<String> refs;

    /** Reads the pack and answers every item of it. */
    @Setup
    public void fill() throws Exception {
        var reader = new PackReader(new OrganisationTypes().all());
        Read read = reader.read("2019-20.yaml", Files.readString(Path.of(Item.PACK)), (framework, name) -> Optional.empty());
        edition = ((Read.Pack) read).edition();
        refs = Item.all().stream().map(Item::ref).toList();
        Map<String, EntryFact> entries = new HashMap<>();
        for (Item item : Item.all()) {
            entries.put(item.ref(), new EntryFact(answer(item), "Looked at.", LocalDate.of(2019, 6, 3), false));
        }
        facts = new Facts(Map.of("nhsmail", "no", "cyber_essentials_plus", "no"), "care-home", true, entries, Set.of(),
                LocalDate.of(2019, 7, 1));
    }

    private static Answer answer(Item item) {
        return switch (item.type()) {
            case "tick" -> new Answer.Tick();
            case "date" -> new Answer.Date(LocalDate.of(2019, 5, 4));
            case "number" -> new Answer.Number(BigDecimal.TEN);
            case "percentage" -> new Answer.Percentage(new BigDecimal(97));
            case "document" -> new Answer.Documents(List.of(new UUID(1, 2)));
            default -> new Answer.Text("We keep the list in our office and look at it every quarter.");
        };
    }

    /** As pages, publications and figures do it. */
    @Benchmark
    public Evaluation evaluation() {
        return Evaluation.of(edition, facts);
    }

    /** The least that has to be done: every entry is looked at once. */
    @Benchmark
    public int pass() {
        int answered = 0;
        for (String ref : refs) {
            EntryFact fact = facts.entries().get(ref);
            if (fact != null && !fact.broughtForward() && !fact.comment().isEmpty()) answered++;
        }
        return answered;
    }
}
