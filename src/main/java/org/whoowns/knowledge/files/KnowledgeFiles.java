package org.whoowns.knowledge.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.files.phrases.PhraseFile;
import org.whoowns.knowledge.files.sources.SourcesFile;

/// Files of a knowledge folder at any depth, as one walk found them. Ignores hidden files.
///
/// @param files sorted, of all kinds
/// @param problems sentences about paths that can't be read, or whose names are nearly those of files that are
record KnowledgeFiles(Path folder, List<Path> files, SortedMap<Path, String> problems) {

    static final long MAX_BYTES = 1 << 20;

    private static final String ENTRY = ".md";
    private static final String README = "README.md";
    private static final List<String> DESCRIPTIONS = Stream.concat(
                    Stream.of(RolesFile.NAME, FrameworksFile.NAME, SourcesFile.NAME), OutOfScopeFile.NAMES.stream())
            .toList();
    private static final Pattern NEARLY_YAML = Pattern.compile("(?i)\\.ya?ml$");
    private static final Pattern NEARLY_MARKDOWN = Pattern.compile("(?i)\\.(md|markdown|mkd|mdown)$");

    KnowledgeFiles {
        files = List.copyOf(files);
    }

    /// @throws IOException if the folder itself can't be read
    static KnowledgeFiles of(Path folder) throws IOException {
        var walk = new Walk(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return new KnowledgeFiles(folder, walk.files.stream().sorted().toList(), walk.problems);
    }

    /// With more files, which need not exist.
    KnowledgeFiles with(Collection<Path> more) {
        return more.isEmpty()
                ? this
                : new KnowledgeFiles(
                        folder,
                        Stream.concat(files.stream(), more.stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        problems);
    }

    /// The entry files.
    List<Path> entries() {
        return files.stream()
                .filter(path -> name(path).endsWith(ENTRY) && !name(path).equals(README))
                .toList();
    }

    /// The top-level YAML files that exist: roles, frameworks, sources and out-of-scope questions.
    List<Path> descriptions() {
        return DESCRIPTIONS.stream()
                .map(folder::resolve)
                .filter(files::contains)
                .toList();
    }

    /// The phrase files.
    List<Path> phrases() {
        var phrases = folder.resolve(PhraseFile.FOLDER);
        return files.stream()
                .filter(path -> phrases.equals(path.getParent()) && name(path).endsWith(PhraseFile.SUFFIX))
                .toList();
    }

    String relative(Path path) {
        return path.equals(folder)
                ? folder.toString()
                : folder.relativize(path).toString().replace('\\', '/');
    }

    /// Why a path can't be read, and what to do about it.
    static String explanation(IOException failure) {
        return switch (failure) {
            case FileSystemLoopException _ -> "This link leads back to a folder that contains it; remove it.";
            case NoSuchFileException _ -> "This link leads nowhere; correct or remove it.";
            case AccessDeniedException _ ->
                "This can't be read; give WhoOwns the right to read it, or move it out of the folder.";
            default -> "This can't be read; correct it, or move it out of the folder. (" + failure.getMessage() + ")";
        };
    }

    private static String name(Path path) {
        var name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /// What the name of a file should be; null if it is right, or unlike all of ours.
    private static @Nullable String rightName(String name) {
        var stem = NEARLY_YAML.matcher(name).replaceFirst("");
        var description = stem.toLowerCase(Locale.ROOT) + ".yml";
        if (!stem.equals(name) && DESCRIPTIONS.contains(description)) {
            return description.equals(name) ? null : description;
        }
        if (name.equalsIgnoreCase(README)) {
            return name.equals(README) ? null : README;
        }
        var base = NEARLY_MARKDOWN.matcher(name).replaceFirst("");
        return base.equals(name) || name.endsWith(ENTRY) ? null : base + ENTRY;
    }

    /// Walks on where something can't be read.
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final List<Path> files = new ArrayList<>();
        private final SortedMap<Path, String> problems = new TreeMap<>();

        Walk(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (path.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isDescription(path)) {
                problems.put(path, "This is a folder, but " + name(path) + " has to be a file; rename one of them.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!isHidden(path)) {
                add(path, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void add(Path path, BasicFileAttributes attributes) {
            var name = name(path);
            var right = rightName(name);
            if (right != null) {
                problems.put(path, "This is not read, because its name has to be " + right + "; rename it.");
            } else if (DESCRIPTIONS.contains(name) && !isDescription(path)) {
                problems.put(path, "This is not read here; move it to the top of the knowledge folder.");
            } else if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
                files.add(path);
            } else if (name.endsWith(ENTRY) || isDescription(path)) {
                problems.put(path, "This is no file that can be read; remove it.");
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (path.equals(folder)) {
                throw failure;
            }
            if (!isHidden(path)) {
                problems.put(path, explanation(failure));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) throws IOException {
            return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(path, failure);
        }

        private boolean isDescription(Path path) {
            return folder.equals(path.getParent()) && DESCRIPTIONS.contains(name(path));
        }

        private static boolean isHidden(Path path) {
            return name(path).startsWith(".");
        }
    }
}
