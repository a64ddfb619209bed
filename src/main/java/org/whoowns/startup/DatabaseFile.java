package org.whoowns.startup;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
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
    private static final String CLEAN = "clean";
    private static final int BLOCK = 4096;
    /// The header of the file, which H2 keeps twice.
    private static final int HEADER = 2 * BLOCK;

    /// Verifies the file, if there is one, and copies it.
    ///
    /// The copy of an earlier start that failed is kept, because H2 may have changed the file since. An empty copy
    /// records that there was no file: what a first start leaves unfinished is not damaged.
    ///
    /// @throws IllegalArgumentException for a file that H2 would damage
    void copyAside() {
        var exists = verify();
        if (Files.exists(copy()) || (!exists && !isMissing())) {
            return;
        }
        var unfinished = sibling(COPY + ".new");
        try {
            Files.createDirectories(path.getParent());
            if (exists) {
                Files.copy(path, unfinished, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.write(unfinished, new byte[0]);
            }
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

    boolean isMissing() {
        return Files.notExists(path);
    }

    /// An error message if neither the file nor a folder for it can be written to.
    Optional<String> problem() {
        var existing = path;
        while (existing.getParent() != null && Files.notExists(existing)) {
            existing = existing.getParent();
        }
        return Files.isWritable(existing) && (existing.equals(path) || Files.isDirectory(existing))
                ? Optional.empty()
                : Optional.of(existing + " can't be written to. Allow it, or set WHOOWNS_DATA to another folder.");
    }

    /// Verifies the file without changing it.
    ///
    /// @return whether there is a file that no other process uses; if one does, H2 says so
    /// @throws IllegalArgumentException for a file that H2 would damage
    boolean verify() {
        try {
            if (isMissing()) {
                return false;
            }
            if (isOfFirstStart() || (Files.size(path) >= HEADER && isComplete() && isOurs())) {
                return true;
            }
            throw damaged(null);
        } catch (IOException unreadable) {
            throw damaged(unreadable);
        } catch (MVStoreException failure) {
            if (failure.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                return false;
            }
            throw damaged(failure);
        }
    }

    /// Whether the app was never ready with it, so that nothing has been acknowledged.
    private boolean isOfFirstStart() throws IOException {
        return Files.exists(copy()) && Files.size(copy()) == 0;
    }

    /// Whether the database has been migrated, or has been closed before anything was in it.
    private boolean isOurs() throws IOException {
        var tables = DatabaseSettings.tables(sibling(""));
        return tables.contains(DatabaseSettings.HISTORY) || (tables.isEmpty() && header().containsKey(CLEAN));
    }

    /// Whether all chunks of the newest version are in the file, and that is the version with which it was closed.
    private boolean isComplete() throws IOException {
        var size = Files.size(path);
        try (var store =
                new MVStore.Builder().fileName(path.toString()).readOnly().open()) {
            var header = header();
            var isNewest = !header.containsKey(CLEAN)
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
