package org.whoowns.learning.handoff.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final WorkingHours hours = new WorkingHours(BERLIN);

    /// 2026-06-05 is a Friday.
    @ParameterizedTest
    @CsvSource({
        "2026-06-05T09:00,2026-06-05T09:00",
        "2026-06-05T17:59,2026-06-05T17:59",
        "2026-06-05T08:59,2026-06-05T09:00",
        "2026-06-05T18:00,2026-06-08T09:00",
        "2026-06-06T12:00,2026-06-08T09:00",
        "2026-06-07T23:59,2026-06-08T09:00"
    })
    void opensAtNineOnWeekdays(LocalDateTime at, LocalDateTime opens) {
        assertThat(hours.nextOpen(instant(at))).isEqualTo(instant(opens));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-04T10:00,4,2026-06-04T14:00",
        "2026-06-04T17:00,4,2026-06-05T12:00",
        "2026-06-05T17:00,4,2026-06-08T12:00",
        "2026-06-06T10:00,4,2026-06-08T13:00",
        "2026-06-04T09:00,9,2026-06-04T18:00",
        "2026-06-04T09:00,18,2026-06-05T18:00",
        "2026-03-27T17:00,2,2026-03-30T10:00"
    })
    void countsWorkingTime(LocalDateTime start, int hoursOfWork, LocalDateTime end) {
        assertThat(hours.plusWorkingTime(instant(start), Duration.ofHours(hoursOfWork)))
                .isEqualTo(instant(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T10:00,24,2026-06-04T10:00",
        "2026-06-05T10:00,24,2026-06-08T10:00",
        "2026-06-06T10:00,24,2026-06-09T00:00",
        "2026-06-05T10:00,240,2026-06-19T10:00"
    })
    void leavesWeekendsOut(LocalDateTime start, int length, LocalDateTime end) {
        assertThat(hours.plusWeekdays(instant(start), Duration.ofHours(length))).isEqualTo(instant(end));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
