package org.whoowns.slack.blocks;

import java.time.Instant;
import java.util.regex.Pattern;

/// Markup that is live: Slack shows it as a name or a time of the reader's. Only for what nobody is notified of.
public final class Mention {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,31}");

    private Mention() {}

    /// A person's name, by user id.
    public static String person(String user) {
        return ID.matcher(user).matches() ? "<@" + user + ">" : Mrkdwn.escape(user);
    }

    /// A channel's name, by its id.
    public static String channel(String channel) {
        return ID.matcher(channel).matches() ? "<#" + channel + ">" : Mrkdwn.escape(channel);
    }

    /// The day where the reader is.
    public static String day(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short}|"
                + at.toString().substring(0, 10) + ">";
    }

    /// Day and time where the reader is.
    public static String time(Instant at) {
        return "<!date^" + at.getEpochSecond() + "^{date_short_pretty}, {time}|"
                + at.toString().substring(0, 16).replace('T', ' ') + ">";
    }
}
