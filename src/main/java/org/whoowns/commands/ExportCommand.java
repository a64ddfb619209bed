package org.whoowns.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.handbook.Handbook;
import org.whoowns.handbook.HtmlHandbook;
import org.whoowns.handbook.MarkdownHandbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command `export`: writes the knowledge base as a handbook.
@Command(
        name = "export",
        description = "Writes the knowledge base as a handbook, as one web page or as Markdown.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    enum Format {
        html,
        markdown
    }

    @Mixin
    private final KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; the default is ${DEFAULT-VALUE}.")
    private Format format = Format.html;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write instead of standard output.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var handbook = Handbook.of(knowledge.loader().read());
        var text = switch (format) {
            case html -> HtmlHandbook.of(handbook);
            case markdown -> MarkdownHandbook.of(handbook);
        };
        if (file == null) {
            var out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return 0;
        }
        return write(file, text);
    }

    private int write(Path file, String text) {
        try {
            Files.writeString(file, text);
            return 0;
        } catch (IOException unwritable) {
            spec.commandLine()
                    .getErr()
                    .println("The handbook can't be written to " + file
                            + ". Please check that the folder exists and that you may write there. ("
                            + unwritable.getClass().getSimpleName() + ")");
            return 1;
        }
    }
}
