package org.whoowns.startup.settings;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of a setting's value.
@FunctionalInterface
interface SettingParser<T> {

    Pattern DURATION = Pattern.compile("(\\d{1,6}) ?([smhd])");
    Pattern HOST = Pattern.compile("[A-Za-z0-9.:%_\\[\\]-]+");
    Pattern TOKEN = Pattern.compile("[!-~&&[^\"'`]]+");
    Pattern USER = Pattern.compile("[UW][A-Z0-9]+");
    int MAX_PORT = 65_535;
    int FIRST_UNPRIVILEGED_PORT = 1024;

    /// @param text without blanks around it, and not empty
    /// @return empty for a value that is not allowed
    /// @throws IllegalArgumentException with a sentence of its own
    Optional<T> parse(String text);

    static SettingParser<String> anything() {
        return Optional::of;
    }

    static SettingParser<Integer> number(int max) {
        return text -> text.matches("\\d{1,5}") && Integer.parseInt(text) <= max
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    /// A port that this process may open.
    static SettingParser<Integer> port() {
        return text -> number(MAX_PORT).parse(text).filter(SettingParser::isAllowed);
    }

    private static boolean isAllowed(int port) {
        if (port >= FIRST_UNPRIVILEGED_PORT) {
            return true;
        }
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException refused) {
            // one that is in use may be free by the time of the start
            return !isDenied(refused);
        } catch (IOException _) {
            return true;
        }
    }

    private static boolean isDenied(BindException refused) {
        return String.valueOf(refused.getMessage()).contains("denied");
    }

    /// An address of this machine, or a name of one.
    static SettingParser<String> host() {
        return text -> HOST.matcher(text).matches() && isOfThisMachine(text) ? Optional.of(text) : Optional.empty();
    }

    private static boolean isOfThisMachine(String host) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
            return true;
        } catch (UnknownHostException | BindException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    /// A number with a unit; none needs no unit.
    static SettingParser<Duration> duration(Duration max) {
        return text -> duration(text).filter(found -> !found.isNegative() && found.compareTo(max) <= 0);
    }

    private static Optional<Duration> duration(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        var simple = DURATION.matcher(text);
        try {
            // the standard form says days in front of the T, and the rest behind it
            var form = simple.matches()
                    ? (simple.group(2).equals("d") ? "P" : "PT") + simple.group(1) + simple.group(2)
                    : text;
            return Optional.of(Duration.parse(form));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static SettingParser<String> oneOf(String... words) {
        return text -> Arrays.asList(words).contains(text) ? Optional.of(text) : Optional.empty();
    }

    /// @param prefixes with one of which it begins; none if that doesn't matter
    static SettingParser<String> token(String... prefixes) {
        return text -> TOKEN.matcher(text).matches()
                        && (prefixes.length == 0 || Arrays.stream(prefixes).anyMatch(text::startsWith))
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Ids of Slack users, separated by commas.
    static SettingParser<String> users() {
        return text -> {
            List<String> ids = Pattern.compile(",")
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
            return ids.stream().allMatch(id -> USER.matcher(id).matches())
                    ? Optional.of(ids.stream().collect(joining(",")))
                    : Optional.empty();
        };
    }

    /// A folder that exists or can be made.
    static SettingParser<Path> folder() {
        return text -> {
            try {
                var path = Path.of(text);
                return Files.exists(path) && !Files.isDirectory(path) ? Optional.empty() : Optional.of(path);
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        };
    }
}
