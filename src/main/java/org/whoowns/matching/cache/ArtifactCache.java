package org.whoowns.matching.cache;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files of computed things, by name. Whatever is wrong with one, it only means that it is computed again.
///
/// Safe to share between threads and between processes: a file appears whole or not at all.
public final class ArtifactCache {

    public static final String VECTORS = "vectors";
    public static final String CLASSIFIER = "classifier";
    public static final String SUPPORTS = "support-vectors";

    /// All names there are.
    public static final List<String> NAMES = List.of(VECTORS, CLASSIFIER, SUPPORTS);

    private static final int AT_ONCE = 1 << 16;
    private static final String FOLDER = "kept";

    private static final Logger log = LoggerFactory.getLogger(ArtifactCache.class);

    private final Path folder;

    private ArtifactCache(Path folder) {
        this.folder = folder;
    }

    /// @param data the data folder; it need not exist yet
    public static ArtifactCache in(Path data) {
        return new ArtifactCache(folder(data));
    }

    /// The folder of the files: in the data folder, and in that of the classes for what the build made.
    public static Path folder(Path parent) {
        return parent.resolve(FOLDER);
    }

    /// What the build made under that name.
    public Optional<ByteBuffer> bundled(String name) {
        try (var in = ArtifactCache.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return in == null ? Optional.empty() : checked(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the data folder has under that name.
    public Optional<ByteBuffer> find(String name) {
        var file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? checked(name, Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            log.warn("{} can't be read and is being recomputed.", file);
            return Optional.empty();
        }
    }

    /// Keeps it in the data folder, in place of what has that name.
    public void put(String name, Content content) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, name, ".tmp");
            try {
                write(temporary, content);
                // Any other move removes the old file first, and for a moment there is none.
                Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            log.warn("Nothing can be cached in {}, so each start takes longer: {}", folder, unwritable.getMessage());
        }
    }

    private static void write(Path file, Content content) throws IOException {
        var sum = new CheckedOutputStream(Files.newOutputStream(file), new CRC32());
        try (var out = new DataOutputStream(new BufferedOutputStream(sum, AT_ONCE))) {
            content.writeTo(out);
            out.flush();
            out.writeLong(sum.getChecksum().getValue());
        }
    }

    /// Writes what is to be kept.
    @FunctionalInterface
    public interface Content {

        void writeTo(DataOutputStream out) throws IOException;
    }

    /// The bytes without the sum at their end, if that is right.
    private static Optional<ByteBuffer> checked(String name, byte[] bytes) {
        var length = bytes.length - Long.BYTES;
        if (length > 0) {
            var sum = new CRC32();
            sum.update(bytes, 0, length);
            if (sum.getValue() == ByteBuffer.wrap(bytes).getLong(length)) {
                return Optional.of(ByteBuffer.wrap(bytes, 0, length).slice());
            }
        }
        log.warn("The cached {} is damaged and is being recomputed.", name);
        return Optional.empty();
    }
}
