package org.whoowns.matching.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Files that come in jars and are kept unpacked in a folder: native code reads a file in a fraction of the time and of
/// the memory that it takes to hand over what is in a jar.
///
/// They lie in a folder that has the name of the jar, which holds its version. A file appears whole or not at all, so
/// processes may share the folder.
record ExtractedResources(Path folder) {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

    /// The file of a resource, unpacked where it is not yet there.
    Path file(String resource) throws IOException {
        var url = ExtractedResources.class.getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        var place = folder.toAbsolutePath().resolve(jar(url));
        var file = place.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        var packed = url.openConnection();
        try (var in = packed.getInputStream()) {
            if (!Files.isRegularFile(file) || Files.size(file) != packed.getContentLengthLong()) {
                Files.createDirectories(place);
                copy(in, place, file);
            }
        }
        return file;
    }

    /// The folder of ONNX Runtime's libraries, unpacked where they are not yet there; nothing where it has none for
    /// this machine that we know of.
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

    private static void copy(InputStream in, Path place, Path file) throws IOException {
        var temporary = Files.createTempFile(place, "unpacked", ".tmp");
        try {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
