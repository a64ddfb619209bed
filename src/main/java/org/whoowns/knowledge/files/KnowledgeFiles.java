package org.whoowns.knowledge.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Which files of a folder are knowledge, and which are passed over: what is hidden, what editors leave behind, and
/// everything else that curators keep beside their entries.
record KnowledgeFiles(Path folder) {

    static final long LARGEST = 1 << 20;

    /// The files of entries, in any depth, in a steady order.
    List<Path> entries() throws IOException {
        try (var walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(this::isEntry).sorted().toList();
        }
    }

    /// The files at the top that describe roles, frameworks and what is asked elsewhere, where they are there.
    List<Path> descriptions() {
        return Stream.of(RolesFile.NAME, FrameworksFile.NAME, OutOfScopeFile.NAME)
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private boolean isEntry(Path path) {
        for (var part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        var name = path.getFileName();
        return name != null
                && name.toString().endsWith(".md")
                && !name.toString().equals("README.md")
                && Files.isRegularFile(path);
    }
}
