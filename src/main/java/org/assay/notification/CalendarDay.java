package org.assay.notification;

import java.time.LocalDate;

/**
 * A day in somebody's calendar: a title and a date, and nothing else.
 *
 * @param id stays the same when the day moves
 */
record CalendarDay(String id, LocalDate on, String title) {}
