package org.whoowns.slack;

import io.micronaut.context.env.PropertyExpressionResolver;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.value.PropertyResolver;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The mode that the operator has in mind, by the settings that are present. Half a set counts, so that
/// [SlackConfiguration] can name what is missing.
///
/// `application.properties` makes it the property `slack.mode`, in lower case with hyphens; beans that are part of some
/// modes only say so with `@Requires(property = "slack.mode", …)`.
public enum ConfiguredMode {
    MANY_WORKSPACES,
    SOCKET,
    ONE_WORKSPACE,
    /// Nothing of Slack is configured.
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
            return Stream.of(expression)
                    .filter(NAME::equals)
                    .map(_ -> of(
                            text(properties, "slack.client-id"),
                            text(properties, "slack.client-secret"),
                            text(properties, "slack.app-token"),
                            text(properties, "slack.signing-secret"),
                            text(properties, "slack.bot-token")))
                    .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .findFirst()
                    .flatMap(mode -> conversions.convert(mode, requiredType));
        }

        private static String text(PropertyResolver properties, String name) {
            return properties.getProperty(name, String.class).orElse("");
        }
    }
}
