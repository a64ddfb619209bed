package org.whoowns.knowledge.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.knowledge.files.phrases.PhraseFile;
import org.whoowns.knowledge.files.sources.SourcesFile;

/// Files of a knowledge folder. Ignores hidden files, `README.md`, and files of other kinds.
record KnowledgeFiles(Path folder) {

    static final long MAX_BYTES = 1 << 20;

    /// Entry files at any depth, sorted.
    List<Path> entries() throws IOException {
        try (var walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(this::isEntry).sorted().toList();
        }
    }

    /// The top-level YAML files that exist: roles, frameworks, sources and out-of-scope questions.
    List<Path> descriptions() {
        return Stream.concat(
                        Stream.of(RolesFile.NAME, FrameworksFile.NAME, SourcesFile.NAME), OutOfScopeFile.NAMES.stream())
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    /// The phrase files, sorted.
    List<Path> phrases() throws IOException {
        var phrases = folder.resolve(PhraseFile.FOLDER);
        if (!Files.isDirectory(phrases)) {
            return List.of();
        }
        try (var list = Files.list(phrases)) {
            return list.filter(path ->
                            !isHidden(path) && path.toString().endsWith(PhraseFile.SUFFIX) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        }
    }

    String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private boolean isEntry(Path path) {
        var name = path.getFileName();
        return name != null
                && !isHidden(path)
                && name.toString().endsWith(".md")
                && !name.toString().equals("README.md")
                && Files.isRegularFile(path);
    }

    private boolean isHidden(Path path) {
        for (var part : folder.relativize(path)) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
