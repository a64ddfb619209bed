package org.whoowns.commands;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.snapshot.KnowledgeLoader;
import org.whoowns.evaluation.lint.Finding;
import org.whoowns.evaluation.lint.Linter;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Command `lint`: checks a knowledge folder.
@Command(
        name = "lint",
        description =
                "Checks a knowledge folder and reports every problem at once, with warnings about what may need work.",
        mixinStandardHelpOptions = true)
public final class LintCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ArgGroup
    private Folder folder = new Folder();

    /// The folder, named in the way of the other commands or alone.
    private static final class Folder {

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "The knowledge folder. Default: WHOOWNS_KNOWLEDGE, then ./knowledge,"
                        + " then the shipped knowledge base.")
        private @Nullable Path alone;

        @Option(names = "--knowledge", paramLabel = "DIR", description = "The same, as for the other commands.")
        private @Nullable Path option;

        @Nullable
        Path path() {
            return alone != null ? alone : option;
        }
    }

    @Option(names = "--fast", description = "Checks the files alone, without comparing entries with each other.")
    private boolean fast;

    @Option(names = "--all", description = "Lists all conflicts between entries, not the strongest alone.")
    private boolean all;

    @Option(names = "--json", description = "Prints one JSON object instead of text.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;
    private final Path workingFolder;

    public LintCommand() {
        this(InstantSource.system(), Path.of(""));
    }

    /// @param workingFolder may contain the folder `knowledge`
    LintCommand(InstantSource clock, Path workingFolder) {
        this.clock = clock;
        this.workingFolder = workingFolder;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        var environment = System.getenv();
        var named = folder.path();
        var checked = named != null ? named : KnowledgeOptions.fromEnvironment(environment);
        var local = workingFolder.resolve("knowledge");
        if (checked == null && Files.isDirectory(local)) {
            checked = local;
        }
        var linter = lint(new KnowledgeLoader(checked, KnowledgeOptions.data(environment)));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(LintData.of(linter)));
        } else {
            for (var finding : linter.findings()) {
                out.println(line(checked, finding));
            }
            out.println(summary(linter));
        }
        return linter.problems() == 0 ? 0 : 1;
    }

    private Linter lint(KnowledgeLoader loader) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (var progress = TerminalProgress.onStandardError()) {
            return Linter.of(loader.readResult(), loader::matcher, today, depth(), progress);
        }
    }

    private Linter.Depth depth() {
        return fast ? Linter.Depth.FAST : all ? Linter.Depth.ALL : Linter.Depth.STRONGEST;
    }

    /// `FILE:LINE: …`, which editors and terminals make clickable.
    private static String line(@Nullable Path folder, Finding finding) {
        var location = finding.location().toString();
        return (folder == null ? location : folder.resolve(location)) + ": "
                + (finding.isProblem() ? "problem: " : "warning: ") + finding.sentence();
    }

    private static String summary(Linter linter) {
        if (linter.problems() > 0) {
            return counted(linter.problems(), "problem") + " to fix. Warnings are listed once there are no problems.";
        }
        var warnings =
                linter.warnings() == 0 ? "No problems." : "No problems, " + counted(linter.warnings(), "warning") + ".";
        return linter.hidden() == 0
                ? warnings
                : warnings + " " + counted(linter.hidden(), "weaker one") + (linter.hidden() == 1 ? " is" : " are")
                        + " left out; see --all.";
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    /// JSON output of `lint --json`.
    private record LintData(long problems, long warnings, List<Line> findings) {

        /// @param file relative to the knowledge folder
        /// @param line from 1; 0 for the whole file
        private record Line(String file, int line, String severity, String kind, String sentence) {}

        static LintData of(Linter linter) {
            return new LintData(
                    linter.problems(),
                    linter.warnings(),
                    linter.findings().stream().map(LintData::line).toList());
        }

        private static Line line(Finding finding) {
            return new Line(
                    finding.location().file(),
                    finding.location().line(),
                    finding.isProblem() ? "problem" : "warning",
                    finding.kind().word(),
                    finding.sentence());
        }
    }
}
