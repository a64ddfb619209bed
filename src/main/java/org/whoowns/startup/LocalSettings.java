package org.whoowns.startup;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The configuration of the app when nothing of Slack is configured: the local workspace plays Slack, on the loopback
/// address only, and both share secrets that are made at each start.
final class LocalSettings {

    private static final List<String> OF_SLACK = List.of(
            "SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET");
    /// What can be asked of any knowledge; the help has examples of its own.
    private static final List<String> GENERAL_QUESTIONS = List.of("help", "list");
    private static final String LOOPBACK = "127.0.0.1";

    private LocalSettings() {}

    static boolean isMeant(Map<String, String> environment) {
        return OF_SLACK.stream()
                .allMatch(name -> environment.getOrDefault(name, "").isBlank());
    }

    static Map<String, Object> properties(Map<String, String> environment) {
        var origin = "http://" + LOOPBACK + ":" + environment.getOrDefault("PORT", "3000");
        var signingSecret = secret();
        var botToken = "xoxb-local-" + secret();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("micronaut.server.host", LOOPBACK);
        properties.put("slack.local", "true");
        properties.put("slack.signing-secret", signingSecret);
        properties.put("slack.bot-token", botToken);
        properties.put("slack.api-url", origin + "/api/");
        properties.put("playground.enabled", "true");
        properties.put("playground.signing-secret", signingSecret);
        properties.put("playground.bot-token", botToken);
        properties.put("playground.url", origin);
        properties.put("playground.events-url", origin + "/slack/events");
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
