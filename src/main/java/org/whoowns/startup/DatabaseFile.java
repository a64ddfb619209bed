package org.whoowns.startup;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// File of the embedded database, verified before H2 opens it for writing, and copied aside until the app is ready.
///
/// Of a file that was cut off, H2 opens the last version that is complete, or an empty database, and rewrites the rest.
///
/// @param path with the ending that H2 adds
record DatabaseFile(Path path) {

    static final String ENDING = ".mv.db";

    private static final String COPY = ".before-start" + ENDING;
    private static final int BLOCK = 4096;
    /// The header of the file, which H2 keeps twice.
    private static final int HEADER = 2 * BLOCK;

    /// Verifies the file, if there is one, and copies it.
    ///
    /// The copy of an earlier start that failed is kept, because H2 may have changed the file since.
    ///
    /// @throws IllegalArgumentException for a file that H2 would damage
    void copyAside() {
        if (!verify() || Files.exists(copy())) {
            return;
        }
        var unfinished = sibling(COPY + ".new");
        try {
            Files.copy(path, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, copy(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    "The database file could not be copied, as it is before each start. Make sure that the data folder can be"
                            + " written to and has room for a second file of its size. (" + failed + ")",
                    failed);
        }
    }

    /// Deletes the copy, which would keep what is erased from now on.
    void deleteCopy() {
        try {
            Files.deleteIfExists(copy());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Verifies the file without changing it.
    ///
    /// @return whether there is a file that no other process uses; if one does, H2 says so
    /// @throws IllegalArgumentException for a file that H2 would damage
    boolean verify() {
        try {
            if (!Files.exists(path)) {
                return false;
            }
            if (Files.size(path) < HEADER || !isComplete() || !DatabaseSettings.hasHistory(sibling(""))) {
                throw damaged(null);
            }
            return true;
        } catch (IOException unreadable) {
            throw damaged(unreadable);
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return false;
            }
            throw damaged(failure);
        }
    }

    /// Whether all chunks of the newest version are in the file, and that is the version with which it was closed.
    private boolean isComplete() throws IOException {
        var size = Files.size(path);
        try (var store =
                new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
            var header = header();
            var isNewest = !header.containsKey("clean")
                    || store.getCurrentVersion() >= DataUtils.readHexLong(header, "version", 0);
            return isNewest
                    && store.getLayoutMap().entrySet().stream()
                            .filter(entry -> entry.getKey().startsWith("chunk."))
                            .allMatch(entry -> end(entry.getValue()) <= size);
        }
    }

    /// The newer copy of the header as it is in the file: that of an open store tells what H2 made of it.
    private Map<String, String> header() throws IOException {
        try (var content = Files.newInputStream(path)) {
            var blocks = new String(content.readNBytes(HEADER), StandardCharsets.ISO_8859_1);
            return Stream.of(0, BLOCK)
                    .map(start -> blocks.substring(start, start + BLOCK))
                    .filter(block -> block.startsWith("H:") && block.contains("\n"))
                    .<Map<String, String>>map(block -> DataUtils.parseMap(block.substring(0, block.indexOf('\n'))))
                    .max(comparingLong(header -> DataUtils.readHexLong(header, "version", 0)))
                    .orElseGet(Map::of);
        }
    }

    /// Where a chunk ends, in bytes.
    private static long end(String chunk) {
        var fields = DataUtils.parseMap(chunk);
        return (DataUtils.readHexLong(fields, "block", 0) + DataUtils.readHexLong(fields, "len", 0)) * BLOCK;
    }

    private Path copy() {
        return sibling(COPY);
    }

    private Path sibling(String ending) {
        var name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - ENDING.length()) + ending);
    }

    private IllegalArgumentException damaged(@Nullable Exception cause) {
        return new IllegalArgumentException(
                "The database file " + path
                        + " is damaged or cut off, or it is none of WhoOwns. It was left as it is. Put a"
                        + " backup in its place, or move it away to start without data.",
                cause);
    }
}
