package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.List;
import org.assay.improvement.Carried;
import org.assay.improvement.PlanLine;
import org.assay.improvement.Rag;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** A line of the plan over all plans, as the page shows it. */
public record LineView(PlanLine line, LocalDate today) {
    public String address() {
        String area = "/plans/%s/areas/%s".formatted(line.plan().id(), line.area().id());
        return line.action() == null ? area : area + "?action=" + line.action().id();
    }

    public String what() {
        if (line.action() == null) return "No action yet: " + line.area().title();
        String what = line.planning().what();
        return what.isBlank() ? "Nothing written yet: " + line.area().title() : what;
    }

    /** The audit and the standard that it came from. */
    public String source() {
        String standard = standard();
        return line.plan().title() + (standard.isEmpty() ? "" : ", " + standard);
    }

    /** The actions of earlier plans that go on in it. */
    public List<PlaceView> carriedFrom() {
        return line.carried().from().stream().map(PlaceView::of).toList();
    }

    /** Where it goes on; null while it is open here. */
    public @Nullable PlaceView carriedTo() {
        Carried.Place to = line.carried().to();
        return to == null ? null : PlaceView.of(to);
    }

    public String standard() {
        if (!line.area().standard().isEmpty()) return "standard " + line.area().standard();
        return line.area().standardTitle();
    }

    /** Who leads it; empty where nobody does. */
    public String lead() {
        String organisation = line.planning().leadOrganisation();
        String person = line.planning().lead();
        if (organisation.isBlank()) return person;
        return person.isBlank() ? organisation : organisation + ", " + person;
    }

    public boolean noDate() {
        return line.action() != null && line.planning().deadline() == null;
    }

    public String due() {
        LocalDate deadline = line.planning().deadline();
        return deadline == null ? "" : Say.day(deadline);
    }

    public boolean late() {
        return line.overdue(today);
    }

    public boolean noLongerAsked() {
        return line.area().noLongerAsked();
    }

    public String look() {
        return line.action() == null ? Marks.look((Rag) null) : Marks.look(line.action());
    }

    public String rating() {
        return line.action() == null ? "No action" : Marks.label(line.action());
    }

    /** What the dates say, where that is not what a person says. */
    public String dates() {
        return line.datesSay(today)
                .filter(said -> said.rag() != null && said.rag() != line.monitoring().rag())
                .map(said -> Marks.label(said.rag()))
                .orElse("");
    }
}
