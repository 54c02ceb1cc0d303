package org.assay.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Planning;
import org.assay.improvement.Template;
import org.assay.improvement.WholePlan;
import org.assay.kernel.PersonId;

/** Freezes an action plan; what no rating asks for any more is left out. */
record FreezingPlan(
        Template template, Map<UUID, Snapshot.Document> documents, Map<PersonId, String> names) {
    static SnapshotPlan of(
            WholePlan whole, Map<UUID, Snapshot.Document> documents, Map<PersonId, String> names) {
        var freezing = new FreezingPlan(whole.plan().template(), documents, names);
        return new SnapshotPlan(
                whole.plan().template().id(),
                whole.areas().stream()
                        .filter(area -> !area.noLongerAsked())
                        .map(freezing::area)
                        .toList());
    }

    private SnapshotPlan.Area area(Area area) {
        return new SnapshotPlan.Area(
                area.ref(template),
                area.standard(),
                area.title(),
                area.outcome(),
                area.target(),
                area.requirements(),
                area.actions().stream().map(action -> action(area, action)).toList());
    }

    private SnapshotPlan.Action action(Area area, Action action) {
        Planning planning = action.planning();
        Monitoring monitoring = action.monitoring();
        List<Snapshot.Document> named =
                monitoring.documents().stream()
                        .filter(documents::containsKey)
                        .map(documents::get)
                        .toList();
        return new SnapshotPlan.Action(
                area.ref(template, action),
                planning.what(),
                planning.lead(),
                planning.leadOrganisation(),
                planning.startedOn(),
                planning.deadline(),
                planning.impactExpected(),
                planning.success(),
                planning.successBy(),
                planning.progress(),
                monitoring.rag() == null ? null : monitoring.rag().id(),
                monitoring.impact(),
                monitoring.evidence(),
                named,
                action.diary().stream().map(this::day).toList());
    }

    private SnapshotPlan.Day day(DiaryEntry entry) {
        return new SnapshotPlan.Day(
                entry.day(),
                entry.kind().id(),
                entry.words(),
                names.getOrDefault(entry.by(), "Somebody who has left"));
    }
}
