package org.whoowns.startup;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.whoowns.startup.settings.SettingCatalog;

/// Settings for local mode, when Slack is not configured: the local workspace plays Slack, on the loopback address
/// only, with secrets generated at each start.
final class LocalSettings {

    /// An unusual name, so that it is not activated by accident.
    static final String ENVIRONMENT = "local-workspace";

    /// Suggested questions for a knowledge base other than the shipped one, or without the example teams.
    private static final List<String> GENERAL_QUESTIONS = List.of("help", "list");

    private LocalSettings() {}

    static boolean isLocal(Map<String, String> environment) {
        return !SettingCatalog.hasSlack(environment);
    }

    /// Settings that are not in `application-local-workspace.properties` because they are new at each start or must not
    /// be overridden.
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
        if (SettingCatalog.KNOWLEDGE.in(environment).isPresent()
                || SettingCatalog.DEMO.in(environment).filter("none"::equals).isPresent()) {
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
