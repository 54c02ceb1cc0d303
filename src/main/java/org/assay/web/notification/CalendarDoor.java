package org.assay.web.notification;

import org.assay.kernel.OpenToAll;
import org.assay.notification.Calendars;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Somebody's calendar, for programs that cannot sign in: whoever knows the address may read it. */
@Controller
class CalendarDoor {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Calendars calendars;

    CalendarDoor(Calendars calendars) {
        this.calendars = calendars;
    }

    @OpenToAll
    @GetMapping("/calendar/{calendar}.ics")
    ResponseEntity<byte[]> read(@PathVariable String calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(calendars.read(calendar));
    }
}
