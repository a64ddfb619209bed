package org.whoowns.playground.browser.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Formatter of Slack's dates, `<!date^seconds^{tokens}|fallback>`, in the reader's time zone.
record SlackDateFormat(ZoneId zone, Instant now) {
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");

    /// @return the formatted date, or the fallback for an invalid date or format
    String format(String seconds, String format, String fallback) {
        try {
            ZonedDateTime time = Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(zone);
            return TOKEN.matcher(format).replaceAll(token -> token(token.group(1), time));
        } catch (RuntimeException ignored) {
            return fallback;
        }
    }

    private String token(String token, ZonedDateTime time) {
        return switch (token) {
            case "date_num" -> format(time, "yyyy-MM-dd");
            case "date", "date_slash" -> format(time, "MMMM d, yyyy");
            case "date_short" -> format(time, "MMM d, yyyy");
            case "date_long" -> format(time, "EEEE, MMMM d, yyyy");
            case "date_pretty" -> pretty(time, "MMMM d, yyyy");
            case "date_short_pretty" -> pretty(time, "MMM d, yyyy");
            case "date_long_pretty" -> pretty(time, "EEEE, MMMM d, yyyy");
            case "time" -> format(time, "h:mm a");
            case "time_secs" -> format(time, "h:mm:ss a");
            case "ago" -> ago(time);
            default -> throw new IllegalArgumentException("no such token: " + token);
        };
    }

    private String pretty(ZonedDateTime time, String pattern) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = time.toLocalDate();
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.minusDays(1))) {
            return "yesterday";
        }
        return day.equals(today.plusDays(1)) ? "tomorrow" : format(time, pattern);
    }

    private String ago(ZonedDateTime time) {
        Duration passed = Duration.between(time.toInstant(), now);
        if (passed.toDays() > 0) {
            return passed.toDays() + " days ago";
        }
        return passed.toHours() > 0
                ? passed.toHours() + " hours ago"
                : Math.max(0, passed.toMinutes()) + " minutes ago";
    }

    private static String format(ZonedDateTime time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
