package org.whoowns.answering.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;

/// Reader of the shipped knowledge folder, in the app's jar or its class folder.
final class BundledKnowledge {

    private static final String FOLDER = "knowledge";

    private BundledKnowledge() {}

    static ReadResult read() {
        try {
            var roles = BundledKnowledge.class.getResource("/" + FOLDER + "/roles.yml");
            if (roles == null) {
                throw new IllegalStateException("the app's own knowledge is not on the class path");
            }
            var uri = roles.toURI();
            return uri.getScheme().equals("jar") ? readFromJar(uri) : KnowledgeReader.read(folder(Path.of(uri)));
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static ReadResult readFromJar(URI roles) {
        var whole = roles.toString();
        var jar = URI.create(whole.substring("jar:".length(), whole.indexOf("!/")));
        try (var files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
            return KnowledgeReader.read(files.getPath(FOLDER));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(Path roles) {
        var folder = roles.getParent();
        if (folder == null) {
            throw new IllegalStateException("the app's own knowledge has no folder");
        }
        return folder;
    }
}
