package org.whoowns.learning.handoff.state;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Working hours of a person: 9 to 18, Monday to Friday, in their time zone.
public record WorkingHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    /// The time itself if it is within working hours, or else the next opening.
    public Instant nextOpen(Instant at) {
        var local = at.atZone(zone);
        var day = local.toLocalDate();
        if (isWeekday(day) && local.toLocalTime().isBefore(CLOSES)) {
            return local.toLocalTime().isBefore(OPENS) ? opening(day) : at;
        }
        do {
            day = day.plusDays(1);
        } while (!isWeekday(day));
        return opening(day);
    }

    /// The time at which so much working time has passed.
    Instant plusWorkingTime(Instant start, Duration duration) {
        var at = nextOpen(start);
        for (var left = duration; ; ) {
            var today = Duration.between(at, closing(at.atZone(zone).toLocalDate()));
            if (left.compareTo(today) <= 0) {
                return at.plus(left);
            }
            left = left.minus(today);
            at = nextOpen(at.plus(today));
        }
    }

    /// The time at which so much time on weekdays has passed, by day and by night.
    Instant plusWeekdays(Instant start, Duration duration) {
        var at = afterWeekend(start.atZone(zone));
        for (var left = duration; ; ) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay(zone);
            var today = Duration.between(at, midnight);
            if (left.compareTo(today) < 0) {
                return at.toInstant().plus(left);
            }
            left = left.minus(today);
            at = afterWeekend(midnight);
        }
    }

    private ZonedDateTime afterWeekend(ZonedDateTime at) {
        var day = at.toLocalDate();
        if (isWeekday(day)) {
            return at;
        }
        while (!isWeekday(day)) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay(zone);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }
}
