package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.snapshot.InvalidKnowledgeException;
import org.whoowns.startup.settings.SettingCatalog;

/// Builds the application context from the environment, and explains why a start failed.
public final class StartupSettings {

    private static final Logger log = LoggerFactory.getLogger(StartupSettings.class);

    private StartupSettings() {}

    /// A context with the settings from environment variables; fixed ones are in `application*.properties`.
    /// Verifies the file of the embedded database.
    ///
    /// @param overrides take precedence over all other settings
    public static ApplicationContext context(Map<String, String> environment, Map<String, Object> overrides) {
        var context = unverifiedContext(environment, overrides);
        DatabaseSettings.file(environment).ifPresent(DatabaseFile::verify);
        return context;
    }

    /// The same for those who verify the file of the embedded database themselves.
    static ApplicationContext unverifiedContext(Map<String, String> environment, Map<String, Object> overrides) {
        var properties = new HashMap<>(SettingCatalog.properties(environment));
        var environments = new ArrayList<>(DatabaseSettings.environments(environment));
        properties.putAll(DatabaseSettings.properties(environment));
        var local = LocalSettings.isLocal(environment);
        // for other modes, too: no variable of another name may open the local workspace
        properties.put("slack.local", local);
        if (local) {
            environments.add(LocalSettings.ENVIRONMENT);
            properties.putAll(LocalSettings.properties(environment));
        }
        properties.putAll(overrides);
        return ApplicationContext.builder()
                .mainClass(StartupSettings.class)
                .environments(environments.toArray(String[]::new))
                .properties(properties)
                // Micronaut would take empty ones for values
                .environmentVariableExcludes(SettingCatalog.names().toArray(String[]::new))
                .build();
    }

    /// The database that these settings name, to be read alone; empty for an embedded one that does not exist.
    public static Optional<DatabaseAddress> database(Map<String, String> environment) {
        return DatabaseSettings.address(environment);
    }

    /// An error message for the operator. A failure with an unknown cause is also logged.
    public static String errorMessage(RuntimeException failure) {
        return causes(failure)
                .filter(cause -> cause instanceof InvalidKnowledgeException
                        || cause instanceof BindException
                        || cause instanceof IllegalArgumentException
                        || DatabaseSettings.isDatabaseError(cause))
                .reduce((_, deeper) -> deeper)
                .map(StartupSettings::errorMessage)
                .orElseGet(() -> {
                    log.error("The start failed.", failure);
                    return "WhoOwns could not start: " + failure.getMessage();
                });
    }

    private static String errorMessage(Throwable cause) {
        if (DatabaseSettings.isDatabaseError(cause)) {
            return DatabaseSettings.errorMessage(cause, System.getenv());
        }
        return cause instanceof BindException
                ? bindMessage(String.valueOf(cause.getMessage()))
                : String.valueOf(cause.getMessage());
    }

    private static String bindMessage(String cause) {
        if (cause.contains("denied")) {
            return "A port may not be opened. Set PORT (or MANAGEMENT_PORT) to 1024 or above, such as 3000, or allow"
                    + " WhoOwns to open lower ones. (" + cause + ")";
        }
        return cause.contains("assign")
                ? "HOST (or MANAGEMENT_HOST) has to be an address of this machine. (" + cause + ")"
                : "A port is in use. Stop what uses it, or set PORT (or MANAGEMENT_PORT) to another one. (" + cause
                        + ")";
    }

    /// Whether the start failed because another process has locked the data folder.
    public static boolean isDataFolderInUse(RuntimeException failure) {
        return causes(failure).anyMatch(DatabaseSettings::isInUse);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause);
    }
}
