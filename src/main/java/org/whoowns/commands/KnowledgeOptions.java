package org.whoowns.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answerer;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.knowledge.files.FieldLimits;
import org.whoowns.startup.settings.SettingCatalog;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Command-line options that select the knowledge base.
public final class KnowledgeOptions {

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder to read instead of the shipped knowledge base.")
    private @Nullable Path knowledge;

    /// The loader of the selected folder, or of the shipped knowledge base.
    public KnowledgeLoader loader() {
        var environment = System.getenv();
        return new KnowledgeLoader(knowledge == null ? fromEnvironment(environment) : knowledge, data(environment));
    }

    /// Whether a folder was named.
    public boolean isChosen() {
        return knowledge != null;
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

    /// The folder to be changed: the one that is named, then WHOOWNS_KNOWLEDGE, then `./knowledge`.
    static Path folder(@Nullable Path named, CommandSpec spec) {
        var configured = named != null ? named : fromEnvironment(System.getenv());
        var folder = configured != null ? configured : Path.of("knowledge");
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + folder + "; name the right one with --knowledge DIR.");
        }
        return folder;
    }

    /// @param what such as `An area`
    static void checkId(String what, String text, CommandSpec spec) {
        if (!FieldLimits.isId(text)) {
            throw new ParameterException(
                    spec.commandLine(),
                    what
                            + " must be lower-case letters, digits and single hyphens, such as `release-notes`, and neither"
                            + " `shared` nor `none`; `" + text + "` is not.");
        }
    }
}
