package org.whoowns.startup;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The configuration of the app when nothing of Slack is configured: the local workspace plays Slack, on the loopback
/// address only, and both share secrets that are made at each start.
final class LocalSettings {

    /// Has a name of its own, so that nobody turns it on for another reason.
    static final String ENVIRONMENT = "local-workspace";

    private static final List<String> OF_SLACK = List.of(
            "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET");
    /// What can be asked of any knowledge; the help has examples of its own.
    private static final List<String> GENERAL_QUESTIONS = List.of("help", "list");

    private LocalSettings() {}

    static boolean isMeant(Map<String, String> environment) {
        return OF_SLACK.stream()
                .allMatch(name -> environment.getOrDefault(name, "").isBlank());
    }

    /// What `application-local-workspace.properties` can't say: what is new at each start, and what no other setting
    /// may change.
    static Map<String, Object> properties(Map<String, String> environment) {
        var properties = new HashMap<String, Object>(Map.of(
                "micronaut.server.host",
                "127.0.0.1",
                "slack.signing-secret",
                secret(),
                "slack.bot-token",
                "xoxb-local-" + secret(),
                "slack.api-url",
                "${playground.url}/api/"));
        if (!environment.getOrDefault("WHOOWNS_KNOWLEDGE", "").isBlank()) {
            properties.put("playground.questions", GENERAL_QUESTIONS);
        }
        return properties;
    }

    private static String secret() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
