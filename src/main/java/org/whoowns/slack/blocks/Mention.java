package org.whoowns.slack.blocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/// Mrkdwn for users, channels and localized dates. Not for messages: a user mention there notifies the user.
public final class Mention {

    /// The UTC time at which the date is the same from Hawaii to New Zealand, daylight saving time included.
    private static final LocalTime SAME_DAY = LocalTime.of(10, 0);

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,31}");

    private Mention() {}

    public static String person(String user) {
        return ID.matcher(user).matches() ? "<@" + user + ">" : Mrkdwn.escape(user);
    }

    public static String channel(String channel) {
        return ID.matcher(channel).matches() ? "<#" + channel + ">" : Mrkdwn.escape(channel);
    }

    /// The day in the reader's time zone.
    public static String day(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short}|"
                + at.toString().substring(0, 10) + ">";
    }

    /// The same day for every reader.
    public static String day(LocalDate day) {
        return day(day.atTime(SAME_DAY).toInstant(ZoneOffset.UTC));
    }

    /// Day and time in the reader's time zone.
    public static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + at.toString().substring(0, 16).replace('T', ' ') + ">";
    }
}
