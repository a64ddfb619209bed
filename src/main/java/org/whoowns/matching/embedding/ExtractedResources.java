package org.whoowns.matching.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Extraction of class path resources to files, which native code reads in a fraction of the time and memory.
///
/// Files are extracted to a folder with the name of their jar, which includes its version. They are moved there
/// atomically, so processes may share the folder. A damaged file is noticed by its size and its CRC-32, which the jar
/// has of every file.
record ExtractedResources(Path folder) {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

    /// The file of a resource, extracted if missing.
    Path file(String resource) throws IOException {
        var url = ExtractedResources.class.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        var target = folder.toAbsolutePath().resolve(jar(url));
        var file = target.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        var packed = url.openConnection();
        try (var in = packed.getInputStream()) {
            if (!isWhole(file, packed)) {
                Files.createDirectories(target);
                copy(in, target, file);
            }
        }
        return file;
    }

    private static boolean isWhole(Path file, URLConnection packed) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == packed.getContentLengthLong()
                // a class folder is for development, and has no checksums
                && (!(packed instanceof JarURLConnection jar)
                        || checksum(file) == jar.getJarEntry().getCrc());
    }

    private static long checksum(Path file) throws IOException {
        var checksum = new CRC32();
        try (var content = FileChannel.open(file)) {
            checksum.update(content.map(FileChannel.MapMode.READ_ONLY, 0, content.size()));
        }
        return checksum.getValue();
    }

    /// The folder of ONNX Runtime's libraries, extracted if missing; empty on an unsupported platform.
    Optional<Path> onnxRuntime() throws IOException {
        var packed = "/ai/onnxruntime/native/" + system() + "-" + architecture() + "/";
        var runtime = packed + System.mapLibraryName("onnxruntime");
        if (ExtractedResources.class.getResource(runtime) == null) {
            return Optional.empty();
        }
        file(packed + System.mapLibraryName("onnxruntime4j_jni"));
        return Optional.ofNullable(file(runtime).getParent());
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "osx" : name.startsWith("win") ? "win" : name;
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "");
        return name.equals("amd64") || name.equals("x86_64") ? "x64" : name;
    }

    private static String jar(URL url) {
        var found = JAR.matcher(url.getPath());
        return found.find() ? found.group(1) : "classes";
    }

    private static void copy(InputStream in, Path target, Path file) throws IOException {
        var temporary = Files.createTempFile(target, "unpacked", ".tmp");
        try {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
