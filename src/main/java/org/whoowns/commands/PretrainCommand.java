package org.whoowns.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.matching.cache.ArtifactCache;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Trains the matcher on the shipped knowledge base, so that the app starts with trained artifacts. Used by the build.
@Command(
        name = "pretrain",
        description = "Pretrains the shipped knowledge base, for the build.",
        hidden = true,
        mixinStandardHelpOptions = true)
public final class PretrainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WORK", description = "The folder that caches the result between builds.")
    private Path work = Path.of("");

    @Parameters(index = "1", paramLabel = "CLASSES", description = "The folder with the compiled classes.")
    private Path classes = Path.of("");

    @Override
    public Integer call() throws IOException {
        var shipped = ArtifactCache.folder(classes);
        // artifacts of an earlier build, found on the class path, would not be written to the work folder
        for (var name : ArtifactCache.NAMES) {
            Files.deleteIfExists(shipped.resolve(name));
        }
        try (var progress = TerminalProgress.onStandardError()) {
            new KnowledgeLoader(null, work).open(progress);
        }
        Files.createDirectories(shipped);
        for (var name : ArtifactCache.NAMES) {
            var trained = ArtifactCache.folder(work).resolve(name);
            // without the language model there are none, and the app trains at its start
            if (Files.exists(trained)) {
                Files.copy(trained, shipped.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return 0;
    }
}
