package org.whoowns.commands;

import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.BrokenKnowledge;

/// What commands that start the app have in common: what it starts with, and what is said where it can't.
final class Start {

    private static final Logger log = LoggerFactory.getLogger(Start.class);

    private Start() {}

    static Map<String, Object> properties(Map<String, String> environment) {
        var properties = new LinkedHashMap<>(Database.properties(environment));
        if (LocalMode.isMeant(environment)) {
            properties.putAll(LocalMode.properties(environment));
        }
        return properties;
    }

    /// What to say of a start that failed: our own words where we know the cause; else it has to be looked into.
    static String sentence(RuntimeException failure) {
        return causes(failure)
                .filter(cause -> cause instanceof BrokenKnowledge
                        || cause instanceof BindException
                        || cause instanceof IllegalArgumentException
                        || Database.failed(cause))
                .reduce((_, deeper) -> deeper)
                .map(Start::sentence)
                .orElseGet(() -> {
                    log.error("The start failed.", failure);
                    return "WhoOwns could not start: " + failure.getMessage();
                });
    }

    private static String sentence(Throwable cause) {
        if (Database.failed(cause)) {
            return Database.sentence(cause, System.getenv());
        }
        return cause instanceof BindException
                ? "A port is in use. Stop what uses it, or set PORT (or MANAGEMENT_PORT) to another one. ("
                        + cause.getMessage() + ")"
                : String.valueOf(cause.getMessage());
    }

    /// Whether it failed since another process holds the data folder.
    static boolean findsDataInUse(RuntimeException failure) {
        return causes(failure).anyMatch(Database::isInUse);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, (@Nullable Throwable cause) -> cause != null, Throwable::getCause);
    }
}
