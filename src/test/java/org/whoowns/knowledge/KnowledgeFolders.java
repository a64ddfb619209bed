package org.whoowns.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

/// Knowledge folders for tests.
public final class KnowledgeFolders {

    public static final Path SHIPPED = Path.of("knowledge");
    public static final Path SECOND = Path.of("src/test/resources/second-knowledge");
    public static final Path TOPICS_ALONE = Path.of("src/test/resources/topics-alone");

    private KnowledgeFolders() {}

    public static KnowledgeBase shipped() {
        return read(SHIPPED);
    }

    /// Different roles and entries than the shipped knowledge; uses every feature.
    public static KnowledgeBase second() {
        return read(SECOND);
    }

    /// Topics only, without roles or frameworks.
    public static KnowledgeBase topicsAlone() {
        return read(TOPICS_ALONE);
    }

    public static KnowledgeBase read(Path folder) {
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good(var knowledge, var _) -> knowledge;
            case ReadResult.Broken(var problems) -> throw new AssertionError(problems);
        };
    }

    /// Writes the files, given by relative path, and reads the folder.
    public static KnowledgeBase of(Path folder, Map<String, String> files) {
        try {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(folder.resolve(file.getKey()).resolveSibling("."));
                Files.writeString(path, file.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return read(folder);
    }
}
