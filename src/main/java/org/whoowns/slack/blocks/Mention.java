package org.whoowns.slack.blocks;

import java.time.Instant;
import java.util.regex.Pattern;

/// Mrkdwn for users, channels and localized dates. Not for messages: a user mention there notifies the user.
public final class Mention {

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

    /// Day and time in the reader's time zone.
    public static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + at.toString().substring(0, 16).replace('T', ' ') + ">";
    }
}
