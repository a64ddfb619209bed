package org.whoowns.startup.settings;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whoowns.api.key.ApiKeyRing;
import org.whoowns.slack.SlackConfiguration;
import org.whoowns.slack.access.AccessConfiguration;

/// All settings, but those that only the launcher reads and the usual ones of a proxy. The defaults are in
/// `application.properties`.
public final class SettingCatalog {

    private static final List<Setting<?>> ALL = new ArrayList<>();

    private static final Setting<Integer> PORT = port("PORT", "micronaut.server.port", 3000);
    private static final Setting<Integer> MANAGEMENT_PORT = port("MANAGEMENT_PORT", "endpoints.all.port", 8081);

    private static final Setting<String> SIGNING_SECRET =
            secret("SLACK_SIGNING_SECRET", "slack.signing-secret", "the secret of your Slack app");
    private static final Setting<String> BOT_TOKEN =
            secret("SLACK_BOT_TOKEN", "slack.bot-token", "a token that begins with xoxb-", "xoxb-", "xoxe");
    private static final Setting<String> APP_TOKEN =
            secret("SLACK_APP_TOKEN", "slack.app-token", "a token that begins with xapp-", "xapp-", "xoxe");
    private static final Setting<String> CLIENT_ID =
            secret("SLACK_CLIENT_ID", "slack.client-id", "the id of your Slack app, such as 12345.67890");
    private static final Setting<String> CLIENT_SECRET =
            secret("SLACK_CLIENT_SECRET", "slack.client-secret", "the secret of your Slack app");
    /// Local mode is when none of these is set.
    private static final List<Setting<String>> OF_SLACK =
            List.of(SIGNING_SECRET, BOT_TOKEN, APP_TOKEN, CLIENT_ID, CLIENT_SECRET);

    public static final Setting<JdbcUrl> JDBC_URL =
            add(new Setting<>("JDBC_URL", null, "", true, text -> Optional.of(new JdbcUrl(text))));
    public static final Setting<String> JDBC_USER =
            add(new Setting<>("JDBC_USER", null, "", false, SettingParser.anything()));
    private static final Setting<Path> DATA = folder("WHOOWNS_DATA", "whoowns.data");
    public static final Setting<Path> KNOWLEDGE = folder("WHOOWNS_KNOWLEDGE", "whoowns.knowledge");
    public static final Setting<String> LOG_FORMAT =
            add(new Setting<>("WHOOWNS_LOG_FORMAT", null, "text or json", false, SettingParser.oneOf("text", "json")));

    public static final Setting<String> DEMO = add(new Setting<>(
            "WHOOWNS_DEMO", "whoowns.demo", "teams or none", false, SettingParser.oneOf("teams", "none")));

    static {
        host("HOST", "micronaut.server.host");
        host("MANAGEMENT_HOST", "whoowns.management-host");
        // these explain what is wrong with them, because they are checked wherever they come from
        of("SLACK_API_URL", "slack.api-url", text -> Optional.of(SlackConfiguration.requireApiUrl(text)));
        of("WHOOWNS_PUBLIC_URL", "slack.public-url", text -> Optional.of(SlackConfiguration.requirePublicUrl(text)));
        of("WHOOWNS_TEAM_SET_UP", "whoowns.team-set-up", text -> access(text, text, "team", "read"));
        of("WHOOWNS_TEAM_EDITS", "whoowns.team-edits", text -> access(text, "anyone", text, "read"));
        of("WHOOWNS_GUESTS", "whoowns.guests", text -> access(text, "anyone", "team", text));
        secret("WHOOWNS_ENCRYPTION_KEYS", "slack.encryption-keys", "a list of keys such as 1:…,2:…");
        duration("WHOOWNS_STOP_DELAY", "whoowns.stop-delay", "5s", Duration.ofMinutes(1));
        duration("WHOOWNS_KEEP_QUESTIONS", "whoowns.keep-questions", "90d", Duration.ofDays(3_650));
        duration("WHOOWNS_ERASE_AFTER", "whoowns.erase-after", "30d", Duration.ofDays(36_500));
        add(new Setting<>(
                "WHOOWNS_HANDOFF", "whoowns.handoff.mode", "on or off", false, SettingParser.oneOf("on", "off")));
        duration("WHOOWNS_HANDOFF_DEPUTY_AFTER", "whoowns.handoff.deputy-after", "4h", Duration.ofDays(30));
        duration("WHOOWNS_HANDOFF_CURATORS_AFTER", "whoowns.handoff.curators-after", "1d", Duration.ofDays(90));
        duration("WHOOWNS_HANDOFF_END_AFTER", "whoowns.handoff.end-after", "7d", Duration.ofDays(365));
        add(new Setting<>(
                "WHOOWNS_CHANGE_NOTICES",
                "whoowns.notices.changes",
                "on or off",
                false,
                SettingParser.oneOf("on", "off")));
        add(new Setting<>(
                "WHOOWNS_REVIEW_REMINDERS",
                "whoowns.review.reminders",
                "on or off",
                false,
                SettingParser.oneOf("on", "off")));
        add(new Setting<>(
                "WHOOWNS_PROXIES",
                "whoowns.proxies",
                "the number of reverse proxies in front of WhoOwns, from 0 to 9",
                false,
                SettingParser.number(9)));
        add(new Setting<>(
                "WHOOWNS_HOLDERS_TEACH",
                "whoowns.holders-teach",
                "true or false",
                false,
                SettingParser.oneOf("true", "false")));
        add(new Setting<>(
                "WHOOWNS_API_KEYS",
                "whoowns.api.keys",
                "a list of keys such as wiki:T024BE7LH:secret,…: a name, the id of a workspace (or nothing, for the"
                        + " default view) and a secret of 16 characters or more, without quotes, commas or blanks",
                true,
                text -> Optional.of(text).filter(ApiKeyRing::areValid)));
        add(new Setting<>(
                "WHOOWNS_API_RATE",
                "whoowns.api.rate",
                "a number of requests a minute from 1 to 10000",
                false,
                text -> SettingParser.number(10_000).parse(text).filter(rate -> rate > 0)));
        users("WHOOWNS_ADMINS", "whoowns.admins");
        users("WHOOWNS_CURATORS", "whoowns.curators");
    }

    private SettingCatalog() {}

    /// The app's properties for the settings that the environment has.
    ///
    /// @throws IllegalArgumentException with a sentence for each value that is not allowed
    public static Map<String, Object> properties(Map<String, String> environment) {
        var properties = new HashMap<String, Object>();
        var problems = new ArrayList<String>();
        for (var setting : ALL) {
            try {
                var value = setting.in(environment);
                var property = setting.property();
                if (value.isPresent() && property != null) {
                    properties.put(property, property(value.get()));
                }
            } catch (IllegalArgumentException refused) {
                problems.add(String.valueOf(refused.getMessage()));
            }
        }
        if (problems.isEmpty()) {
            requireTwoPorts(environment);
            return properties;
        }
        throw new IllegalArgumentException(problems.stream().collect(joining(System.lineSeparator())));
    }

    private static Object property(Object value) {
        return value instanceof Path path ? path.toString() : value;
    }

    private static void requireTwoPorts(Map<String, String> environment) {
        int port = PORT.in(environment).orElse(3000);
        if (port > 0 && port == MANAGEMENT_PORT.in(environment).orElse(8081)) {
            throw new IllegalArgumentException("MANAGEMENT_PORT has to be a port number other than PORT, but both are "
                    + port + ". Health and metrics would be public.");
        }
    }

    /// The folder for the embedded database, caches and native libraries.
    public static Path data(Map<String, String> environment) {
        return DATA.in(environment).orElse(Path.of("data"));
    }

    /// The names of all variables, which nothing else reads.
    public static List<String> names() {
        return ALL.stream().map(Setting::name).toList();
    }

    /// Whether one of the settings for Slack is there.
    public static boolean hasSlack(Map<String, String> environment) {
        return OF_SLACK.stream().anyMatch(setting -> setting.isIn(environment));
    }

    private static <T> Setting<T> add(Setting<T> setting) {
        ALL.add(setting);
        return setting;
    }

    private static void of(String name, String property, SettingParser<String> parser) {
        add(new Setting<>(name, property, "", false, parser));
    }

    private static Setting<Integer> port(String name, String property, int example) {
        var allowed = "a port number from 0 to 65535 that WhoOwns may open, such as " + example
                + " (those below 1024 are often reserved for root)";
        return add(new Setting<>(name, property, allowed, false, SettingParser.port()));
    }

    private static void host(String name, String property) {
        add(new Setting<>(
                name,
                property,
                "an address of this machine, without a port, such as 127.0.0.1 or 0.0.0.0 for all",
                false,
                SettingParser.host()));
    }

    private static void duration(String name, String property, String example, Duration max) {
        var allowed = "a number with a unit (s, m, h or d), such as " + example + ", and at most "
                + (max.toDays() > 0 ? max.toDays() + "d" : max.toSeconds() + "s");
        add(new Setting<>(name, property, allowed, false, SettingParser.duration(max)));
    }

    private static Setting<String> secret(String name, String property, String what, String... prefixes) {
        var allowed = what + ", without quotes, blanks or line breaks";
        return add(new Setting<>(name, property, allowed, true, SettingParser.token(prefixes)));
    }

    private static Setting<Path> folder(String name, String property) {
        return add(new Setting<>(name, property, "the path of a folder", false, SettingParser.folder()));
    }

    private static void users(String name, String property) {
        add(new Setting<>(
                name,
                property,
                "ids of Slack users, separated by commas, such as U024BE7LH",
                false,
                SettingParser.users()));
    }

    private static Optional<String> access(String text, String setUp, String edits, String guests) {
        new AccessConfiguration("", "", setUp, edits, guests).policy();
        return Optional.of(text);
    }
}
