package org.assay.api.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.mail.BaseUrl;
import org.assay.notification.Calendars;
import org.assay.notification.Preferences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own reminders, and the address of one's calendar. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Account")
class ReminderDoor {
    private final Preferences preferences;
    private final Calendars calendars;
    private final BaseUrl base;

    ReminderDoor(Preferences preferences, Calendars calendars, BaseUrl base) {
        this.preferences = preferences;
        this.calendars = calendars;
        this.base = base;
    }

    /** Whether reminders come. */
    @Schema(name = "ReminderChoice", description = "Whether reminders of deadlines come by mail.")
    record Choice(
            @Schema(description = "Whether they come.", example = "true") boolean reminders) {}

    /** Where a calendar is read. */
    @Schema(name = "CalendarAddress", description = "Where a calendar program reads the deadlines.")
    record Address(
            @Schema(
                            description =
                                    "The address, shown once. Whoever knows it reads the calendar without signing in.",
                            example = "https://assay.example/calendar/Ab3dE6.ics")
                    String address) {}

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/reminders")
    @Operation(
            summary = "Read whether reminders come by mail",
            description = "They do until somebody switches them off.")
    Choice readReminders(Actor actor) {
        return new Choice(preferences.reminders(actor));
    }

    @Allow(Right.OWN_ACCOUNT)
    @PutMapping("/reminders")
    @Operation(
            summary = "Switch reminders on or off",
            description = "Letters that a board writes come in any case.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    Choice chooseReminders(Actor actor, @RequestBody Choice choice) {
        preferences.remind(actor, choice.reminders());
        return readReminders(actor);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping("/calendar")
    @Operation(
            summary = "Make an address for one's calendar",
            description =
                    "In iCalendar, with titles and dates of deadlines and nothing else. An address made before ends.")
    @ApiResponse(responseCode = "201", description = "It is made.", useReturnTypeSchema = true)
    ResponseEntity<Address> makeCalendar(Actor actor) {
        String address = base.to("/calendar/" + calendars.make(actor) + ".ics");
        return ResponseEntity.created(URI.create(address)).body(new Address(address));
    }

    @Allow(Right.OWN_ACCOUNT)
    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End the address of one's calendar",
            description = "Without one nothing happens.")
    void endCalendar(Actor actor) {
        calendars.end(actor);
    }
}
