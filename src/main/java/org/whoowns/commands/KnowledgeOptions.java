package org.whoowns.commands;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.startup.settings.SettingCatalog;
import picocli.CommandLine.Option;

/// Command-line options that select the knowledge base.
final class KnowledgeOptions {

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder to read instead of the shipped knowledge base.")
    private @Nullable Path knowledge;

    KnowledgeLoader loader() {
        var environment = System.getenv();
        return new KnowledgeLoader(knowledge == null ? fromEnvironment(environment) : knowledge, data(environment));
    }

    /// An answerer without server and database.
    Answerer answerer() {
        return new Answerer(new CurrentSnapshot(loader().open()));
    }

    static @Nullable Path fromEnvironment(Map<String, String> environment) {
        return SettingCatalog.KNOWLEDGE.in(environment).orElse(null);
    }

    static Path data(Map<String, String> environment) {
        return SettingCatalog.data(environment);
    }
}
