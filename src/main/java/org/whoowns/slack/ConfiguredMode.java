package org.whoowns.slack;

import io.micronaut.context.env.PropertyExpressionResolver;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;
import java.util.Optional;

/// The connection mode that the operator intends, by the settings that are present. Incomplete settings count, so that
/// [SlackConfiguration] can name the missing ones.
///
/// `application.properties` exposes it as the property `slack.mode`, in lower case with hyphens, for
/// `@Requires(property = "slack.mode", …)`.
public enum ConfiguredMode {
    MANY_WORKSPACES,
    SOCKET,
    ONE_WORKSPACE,
    /// Slack is not configured.
    OFF;

    static ConfiguredMode of(
            String clientId, String clientSecret, String appToken, String signingSecret, String botToken) {
        if (!clientId.isBlank() || !clientSecret.isBlank()) {
            return MANY_WORKSPACES;
        }
        if (!appToken.isBlank()) {
            return SOCKET;
        }
        return signingSecret.isBlank() && botToken.isBlank() ? OFF : ONE_WORKSPACE;
    }

    /// Resolves `${configured-slack-mode}` in properties.
    public static final class Expression implements PropertyExpressionResolver {

        private static final String NAME = "configured-slack-mode";

        @Override
        public <T> Optional<T> resolve(
                PropertyResolver properties, ConversionService conversions, String expression, Class<T> requiredType) {
            if (!NAME.equals(expression)) {
                return Optional.empty();
            }
            var mode = of(
                    text(properties, "slack.client-id"),
                    text(properties, "slack.client-secret"),
                    text(properties, "slack.app-token"),
                    text(properties, "slack.signing-secret"),
                    text(properties, "slack.bot-token"));
            return conversions.convert(mode.name().toLowerCase(Locale.ROOT).replace('_', '-'), requiredType);
        }

        private static String text(PropertyResolver properties, String name) {
            return properties.getProperty(name, String.class).orElse("");
        }
    }
}
