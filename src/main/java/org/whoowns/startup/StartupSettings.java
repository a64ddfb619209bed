package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.snapshot.InvalidKnowledgeException;

/// What commands that start the app have in common: what it starts with, and what is said where it can't.
public final class StartupSettings {

    private static final Logger log = LoggerFactory.getLogger(StartupSettings.class);

    private StartupSettings() {}

    /// The app with the settings that follow from the operator's. Those that never change are in
    /// `application*.properties`, a file for each Micronaut environment.
    ///
    /// @param more settings, over all others
    public static ApplicationContext context(Map<String, String> environment, Map<String, Object> more) {
        var environments = new ArrayList<>(DatabaseSettings.environments(environment));
        var properties = new HashMap<>(DatabaseSettings.properties(environment));
        if (LocalSettings.isMeant(environment)) {
            environments.add(LocalSettings.ENVIRONMENT);
            properties.putAll(LocalSettings.properties(environment));
        }
        properties.putAll(more);
        return ApplicationContext.builder()
                .mainClass(StartupSettings.class)
                .environments(environments.toArray(String[]::new))
                .properties(properties)
                .build();
    }

    /// What to say of a start that failed: our own words where we know the cause; else it has to be looked into.
    public static String sentence(RuntimeException failure) {
        return causes(failure)
                .filter(cause -> cause instanceof InvalidKnowledgeException
                        || cause instanceof BindException
                        || cause instanceof IllegalArgumentException
                        || DatabaseSettings.failed(cause))
                .reduce((_, deeper) -> deeper)
                .map(StartupSettings::sentence)
                .orElseGet(() -> {
                    log.error("The start failed.", failure);
                    return "WhoOwns could not start: " + failure.getMessage();
                });
    }

    private static String sentence(Throwable cause) {
        if (DatabaseSettings.failed(cause)) {
            return DatabaseSettings.sentence(cause, System.getenv());
        }
        return cause instanceof BindException
                ? "A port is in use. Stop what uses it, or set PORT (or MANAGEMENT_PORT) to another one. ("
                        + cause.getMessage() + ")"
                : String.valueOf(cause.getMessage());
    }

    /// Whether it failed since another process holds the data folder.
    public static boolean findsDataInUse(RuntimeException failure) {
        return causes(failure).anyMatch(DatabaseSettings::isInUse);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause);
    }
}
