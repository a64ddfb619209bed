package org.whoowns.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What people say to a bot, or near it, in any company, and that no knowledge of roles answers: small talk, errands,
/// other people's jobs, nonsense. It teaches the matcher to keep out of it.
final class OutOfScopeExamples {

    private static final List<String> ANYWHERE = read();

    private OutOfScopeExamples() {}

    static List<String> anywhere() {
        return ANYWHERE;
    }

    private static List<String> read() {
        var file = OutOfScopeExamples.class.getResourceAsStream("elsewhere.txt");
        if (file == null) {
            throw new IllegalStateException("elsewhere.txt is not on the class path");
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
