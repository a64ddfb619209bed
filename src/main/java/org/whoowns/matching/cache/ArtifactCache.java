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
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Cache of computed artifacts as files with checksums. A missing or damaged file is recomputed.
///
/// Files are replaced atomically, so it is safe to share between threads and between processes.
public final class ArtifactCache {

    public static final String VECTORS = "vectors";
    public static final String CLASSIFIER = "classifier";
    public static final String SUPPORTS = "support-vectors";
    public static final String KINDS = "kinds";

    public static final List<String> NAMES = List.of(VECTORS, CLASSIFIER, SUPPORTS, KINDS);

    private static final int BUFFER_SIZE = 1 << 16;
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

    /// The cache's folder inside the data folder, or inside the class folder for the build's files.
    public static Path folder(Path parent) {
        return parent.resolve(FOLDER);
    }

    /// The file that was made by the build.
    public Optional<ByteBuffer> bundled(String name) {
        try (var in = ArtifactCache.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return in == null ? Optional.empty() : checked(name, in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The file in the data folder.
    public Optional<ByteBuffer> find(String name) {
        var file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? checked(name, Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            log.warn("{} can't be read and is being recomputed.", file);
            return Optional.empty();
        }
    }

    /// Loads from the data folder, else from the build's files.
    ///
    /// @param read returns nothing for content that is of no use
    public <T> Optional<T> load(String name, Function<ByteBuffer, Optional<T>> read) {
        return find(name).flatMap(read).or(() -> bundled(name).flatMap(read));
    }

    /// Writes a file in the data folder, replacing the one of that name.
    public void put(String name, Content content) {
        try {
            Files.createDirectories(folder);
            var temporary = Files.createTempFile(folder, name, ".tmp");
            try {
                write(temporary, content);
                // Other moves first remove the old file.
                Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException unwritable) {
            log.warn("Nothing can be cached in {}, so each start takes longer: {}", folder, unwritable.getMessage());
        }
    }

    private static void write(Path file, Content content) throws IOException {
        var checksum = new CheckedOutputStream(Files.newOutputStream(file), new CRC32());
        try (var out = new DataOutputStream(new BufferedOutputStream(checksum, BUFFER_SIZE))) {
            content.writeTo(out);
            out.flush();
            out.writeLong(checksum.getChecksum().getValue());
        }
    }

    @FunctionalInterface
    public interface Content {

        void writeTo(DataOutputStream out) throws IOException;
    }

    /// The bytes without the checksum at their end, if that is right.
    private static Optional<ByteBuffer> checked(String name, byte[] bytes) {
        var length = bytes.length - Long.BYTES;
        if (length > 0) {
            var checksum = new CRC32();
            checksum.update(bytes, 0, length);
            if (checksum.getValue() == ByteBuffer.wrap(bytes).getLong(length)) {
                return Optional.of(ByteBuffer.wrap(bytes, 0, length).slice());
            }
        }
        log.warn("The cached {} is damaged and is being recomputed.", name);
        return Optional.empty();
    }
}
