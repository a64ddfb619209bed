package org.whoowns.matching.scope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Negative training examples that no knowledge of roles answers in any company: small talk, chores, other people's
/// jobs, nonsense.
public final class OutOfScopeExamples {

    public static final List<String> SHIPPED = read();

    private OutOfScopeExamples() {}

    private static List<String> read() {
        try (var file = OutOfScopeExamples.class.getResourceAsStream("/org/whoowns/matching/out-of-scope.txt")) {
            if (file == null) {
                throw new IllegalStateException("out-of-scope.txt is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
