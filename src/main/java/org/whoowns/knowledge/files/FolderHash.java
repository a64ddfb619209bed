package org.whoowns.knowledge.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// SHA-256 hash of the contents of a knowledge folder, for change detection.
///
/// File dates and events would miss updates of mounted configuration, which swaps symbolic links.
public record FolderHash(String hash) {

    /// For the built-in knowledge, which has no folder.
    public static final FolderHash NONE = new FolderHash("none");

    /// Never fails: a missing or unreadable folder has a value of its own.
    public static FolderHash of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FolderHash("missing");
        }
        try {
            return new FolderHash(hash(KnowledgeFiles.of(folder)));
        } catch (IOException unreadable) {
            return new FolderHash("unreadable: " + unreadable.getMessage());
        }
    }

    private static String hash(KnowledgeFiles files) {
        var digest = Sha256.digest();
        for (var file : files.descriptions()) {
            add(digest, files, file);
        }
        for (var file : files.entries()) {
            add(digest, files, file);
        }
        for (var file : files.phrases()) {
            add(digest, files, file);
        }
        files.problems().forEach((path, problem) -> add(digest, files.relative(path) + '\0' + problem));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, KnowledgeFiles files, Path file) {
        try {
            var size = Files.size(file);
            add(digest, files.relative(file) + '\0' + size);
            if (size <= KnowledgeFiles.MAX_BYTES) {
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            add(digest, files.relative(file) + '\0' + unreadable);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
    }
}
