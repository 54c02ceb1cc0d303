package org.assay.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes days as iCalendar (RFC 5545), each as an event of a whole day. */
final class CalendarFile {
    private CalendarFile() {}

    static byte[] of(List<CalendarDay> days, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Assay//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Assay"));
        for (CalendarDay day : days) calendar.add(event(day, now));
        try (var out = new ByteArrayOutputStream()) {
            new CalendarOutputter(false).output(calendar, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static VEvent event(CalendarDay day, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid(day.id() + "@assay"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(day.on()));
        event.add(new Summary(day.title()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
