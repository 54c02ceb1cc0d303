package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Planning;
import org.assay.improvement.Rag;
import org.assay.kernel.Ids;
import org.assay.kernel.Problem;
import org.assay.web.layout.DayFields;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.springframework.util.MultiValueMap;

/** Between the fields of an action's forms and what the action says, in both directions. */
final class ActionForm {
    /** What the form of the rating can mend; the musts are the other form's. */
    static final Set<String> OF_RATING = Set.of("rag", "impact", "evidence", "documents");

    private ActionForm() {}

    /** What was typed, and the days that are none. */
    record Typed<T>(T said, List<Problem> problems) {}

    static Typed<Planning> planning(Map<String, String> fields) {
        var problems = new ArrayList<Problem>();
        LocalDate started = DayFields.read(fields, "startedOn", problems);
        LocalDate deadline = DayFields.read(fields, "deadline", problems);
        LocalDate success = DayFields.read(fields, "successBy", problems);
        return new Typed<>(
                new Planning(
                        text(fields, "what"),
                        text(fields, "lead"),
                        text(fields, "leadOrganisation"),
                        started,
                        deadline,
                        text(fields, "impactExpected"),
                        text(fields, "success"),
                        success,
                        text(fields, "progress")),
                problems);
    }

    /** All but the documents, of which there may be several. */
    static Map<String, String> single(MultiValueMap<String, String> fields) {
        return Once.all(fields, List.of("documents"));
    }

    static Monitoring monitoring(MultiValueMap<String, String> fields) {
        Map<String, String> single = single(fields);
        List<UUID> documents =
                fields.getOrDefault("documents", List.of()).stream()
                        .map(Ids::parse)
                        .flatMap(Optional::stream)
                        .toList();
        return new Monitoring(
                Rag.of(text(single, "rag")).orElse(null),
                text(single, "impact"),
                text(single, "evidence"),
                documents);
    }

    /** Both parts, as their fields show them. */
    static Form form(Planning planning, Monitoring monitoring) {
        var fields = new HashMap<String, String>();
        fields.put("what", planning.what());
        fields.put("lead", planning.lead());
        fields.put("leadOrganisation", planning.leadOrganisation());
        fields.put("impactExpected", planning.impactExpected());
        fields.put("success", planning.success());
        fields.put("progress", planning.progress());
        DayFields.show(fields, "startedOn", planning.startedOn());
        DayFields.show(fields, "deadline", planning.deadline());
        DayFields.show(fields, "successBy", planning.successBy());
        fields.put("rag", monitoring.rag() == null ? "" : monitoring.rag().id());
        fields.put("impact", monitoring.impact());
        fields.put("evidence", monitoring.evidence());
        fields.put(
                "documents",
                String.join(" ", monitoring.documents().stream().map(UUID::toString).toList()));
        return Form.of(fields);
    }

    /** What was typed into one of the forms, over what the other shows. */
    static Form typed(Form saved, MultiValueMap<String, String> fields) {
        var values = new HashMap<>(saved.values());
        Stream.of("deadline", "startedOn", "successBy")
                .filter(name -> fields.containsKey(name + "-day"))
                .flatMap(name -> Stream.of(name + "-day", name + "-month", name + "-year"))
                .forEach(values::remove);
        values.putAll(single(fields));
        values.put("documents", String.join(" ", fields.getOrDefault("documents", List.of())));
        return Form.of(values);
    }

    private static String text(Map<String, String> fields, String name) {
        // browsers send line ends as two characters
        return fields.getOrDefault(name, "").replace("\r\n", "\n");
    }
}
