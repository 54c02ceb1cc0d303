package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.Carried;
import org.assay.improvement.DatesSay;
import org.assay.improvement.DiaryEntry;
import org.assay.improvement.Must;
import org.assay.improvement.Plan;
import org.assay.improvement.Planning;
import org.assay.improvement.Rag;
import org.assay.improvement.Template;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** An action under its area, as the page shows it. */
public record ActionView(Plan plan, Area area, Action action, LocalDate today) {
    public String ref() {
        return area.ref(plan.template(), action);
    }

    public String address() {
        return "/plans/" + plan.id() + "/actions/" + action.id();
    }

    /** The area's page with this action open. */
    public String place() {
        return "/plans/%s/areas/%s?action=%s".formatted(plan.id(), area.id(), action.id());
    }

    public String title() {
        return action.planning().what().isBlank()
                ? "Nothing written yet"
                : action.planning().what();
    }

    /** Whether it goes on in a later plan: it is not written here any more. */
    public boolean carriedOver() {
        return action.carriedOver();
    }

    /** Where it goes on; null while it is open here. */
    public @Nullable PlaceView carriedTo() {
        Carried.Place to = action.carried().to();
        return to == null ? null : PlaceView.of(to);
    }

    /** The actions of earlier plans that go on in it. */
    public List<PlaceView> carriedFrom() {
        return action.carried().from().stream().map(PlaceView::of).toList();
    }

    /** Who leads it, when it is due, and whether it can start, in one line. */
    public String facts() {
        Carried.Place to = action.carried().to();
        if (to != null) return "Carried over to " + to.words();
        Planning planning = action.planning();
        int missing = action.missing(plan).size();
        if (missing > 0)
            return "Not ready to start: %s of the %s musts %s missing"
                    .formatted(
                            number(missing),
                            number(plan.musts().size()),
                            missing == 1 ? "is" : "are");
        String who =
                String.join(
                        ", ",
                        List.of(planning.leadOrganisation(), planning.lead()).stream()
                                .filter(part -> !part.isBlank())
                                .toList());
        LocalDate deadline = planning.deadline();
        String due =
                deadline == null
                        ? "No date"
                        : action.monitoring().rag() == Rag.GREEN
                                ? "Due " + Say.day(deadline)
                                : "Due %s, %s"
                                        .formatted(Say.day(deadline), Say.away(deadline, today));
        return who.isEmpty() ? due : who + ". " + due;
    }

    public boolean smart() {
        return plan.template() == Template.SMART;
    }

    public boolean noProfessional() {
        return !carriedOver() && action.nobodyNamed(plan);
    }

    public String look() {
        return Marks.look(action);
    }

    public String rating() {
        return Marks.label(action);
    }

    public DatesSay datesSay() {
        return action.datesSay(today);
    }

    public String datesLook() {
        return Marks.look(datesSay().rag());
    }

    public String datesRating() {
        return datesSay().rag() == null ? "Nothing yet" : Marks.label(datesSay().rag());
    }

    /** One of the four musts, there or missing. */
    public record MustView(Must must, boolean there, String words) {}

    public List<MustView> musts() {
        Planning planning = action.planning();
        LocalDate deadline = planning.deadline();
        LocalDate success = planning.successBy();
        return Stream.of(
                        must(
                                Must.DEADLINE,
                                deadline == null ? "" : "Deadline: " + Say.day(deadline),
                                "No deadline"),
                        must(
                                Must.LEAD_ORGANISATION,
                                "Lead organisation: " + planning.leadOrganisation(),
                                "No lead organisation"),
                        must(
                                Must.SUCCESS_TIMESCALE,
                                success == null ? "" : "Success measured by " + Say.day(success),
                                "Success indicator has no timescale"),
                        must(
                                Must.DATED_PROGRESS,
                                "Diary entries dated",
                                "A diary entry has no day"))
                .filter(view -> plan.musts().contains(view.must()))
                .toList();
    }

    private MustView must(Must must, String there, String missing) {
        boolean holds = must.there(action.planning());
        return new MustView(must, holds, holds ? there : missing);
    }

    /** What is planned, in words. */
    public record RowView(String label, String value) {}

    public List<RowView> planned(List<PlanField> fields) {
        return fields.stream()
                .map(field -> new RowView(field.label(), field.value(action.planning())))
                .toList();
    }

    /** A day of the diary. */
    public record EntryView(String day, String month, String kind, String words, String who) {}

    /** The diary, newest first, with names. */
    public List<EntryView> diary(Names names) {
        return action.diary().stream()
                .map(entry ->
                        new EntryView(
                                Integer.toString(entry.day().getDayOfMonth()),
                                month(entry),
                                entry.kind().label(),
                                entry.words(),
                                names.of(entry.by())))
                .toList();
    }

    private static String month(DiaryEntry entry) {
        String month = Say.day(entry.day()).split(" ")[1].substring(0, 3);
        return month + " " + "%02d".formatted(entry.day().getYear() % 100);
    }

    private static String number(int count) {
        return switch (count) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            default -> "four";
        };
    }
}
