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

/// Learns the shipped knowledge once and for all. The build runs it, so that nobody has to wait for it at a start.
@Command(
        name = "prepare",
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
        // What an earlier build put there would be found on the class path, and then be missing in the work folder.
        for (var name : ArtifactCache.NAMES) {
            Files.deleteIfExists(shipped.resolve(name));
        }
        try (var progress = TerminalProgress.onStandardError()) {
            new KnowledgeLoader(null, work).open(progress);
        }
        Files.createDirectories(shipped);
        for (var name : ArtifactCache.NAMES) {
            var learnt = ArtifactCache.folder(work).resolve(name);
            // Without the language model nothing is kept, and the app learns at its start.
            if (Files.exists(learnt)) {
                Files.copy(learnt, shipped.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return 0;
    }
}
