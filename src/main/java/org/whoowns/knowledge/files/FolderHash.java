package org.whoowns.knowledge.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// What a knowledge folder holds at one moment, as a short text: two folders with the same one read the same.
///
/// It is taken from the contents, since dates and file events miss what mounted configuration does with links.
public record FolderHash(String hash) {

    /// Of knowledge that no folder of the operator's holds.
    public static final FolderHash NONE = new FolderHash("none");

    /// Never fails: that a folder is missing, or can't be read, is a state like any other.
    public static FolderHash of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FolderHash("missing");
        }
        try {
            return new FolderHash(hash(new KnowledgeFiles(folder)));
        } catch (IOException | UncheckedIOException unreadable) {
            return new FolderHash("unreadable: " + unreadable.getMessage());
        }
    }

    private static String hash(KnowledgeFiles files) throws IOException {
        var digest = Sha256.digest();
        for (var file : files.descriptions()) {
            add(digest, files, file);
        }
        for (var file : files.entries()) {
            add(digest, files, file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, KnowledgeFiles files, Path file) throws IOException {
        var size = Files.size(file);
        digest.update((files.relative(file) + '\0' + size + '\0').getBytes(StandardCharsets.UTF_8));
        if (size <= KnowledgeFiles.LARGEST) {
            digest.update(Files.readAllBytes(file));
        }
    }
}
