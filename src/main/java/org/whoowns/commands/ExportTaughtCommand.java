package org.whoowns.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.knowledge.files.editing.FolderEditor;
import org.whoowns.knowledge.files.editing.UnifiedDiff;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.SourceLocation;
import org.whoowns.learning.jdbc.OfflineDatabase;
import org.whoowns.learning.lesson.export.ExportReport;
import org.whoowns.learning.lesson.export.TaughtExport;
import org.whoowns.learning.lesson.jdbc.LessonReader;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.review.EntryReview;
import org.whoowns.learning.review.ReviewReader;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command `export-taught`: adds what workspaces taught to a knowledge folder, or prints it as a patch.
///
/// Only the patch, or what was written and a commit message, go to standard output.
@Command(
        name = "export-taught",
        description = {
            "Adds what workspaces taught and reviewed in Slack to a knowledge folder, and prints a commit message.",
            "What workspaces taught differently, or what contradicts the folder, is left out and listed."
        },
        mixinStandardHelpOptions = true)
public final class ExportTaughtCommand implements Callable<Integer> {

    @Option(
            names = "--workspace",
            paramLabel = "ID",
            description = "Exports what this workspace taught. Default: all workspaces.")
    private @Nullable String workspace;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The knowledge folder to change. Default: WHOOWNS_KNOWLEDGE, then ./knowledge.")
    private @Nullable Path knowledge;

    @Option(names = "--area", paramLabel = "AREA", description = "The folder for new entries. Default: the top.")
    private String area = "";

    @Option(names = "--patch", description = "Prints the change for git apply, and writes nothing.")
    private boolean patch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Map<String, String> environment;

    public ExportTaughtCommand() {
        this(System.getenv());
    }

    /// @param environment with the settings of the app whose database is read
    ExportTaughtCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!area.isEmpty()) {
            KnowledgeOptions.checkId("An area", area, spec);
        }
        var folder = KnowledgeOptions.folder(knowledge, spec);
        return switch (KnowledgeReader.read(folder)) {
            case ReadResult.Broken(var problems) -> refuse(folder, problems);
            case ReadResult.Good good -> export(folder, good);
        };
    }

    private int export(Path folder, ReadResult.Good good) {
        SortedMap<String, List<LessonRow>> lessons;
        SortedMap<String, List<EntryReview>> reviews;
        try {
            var database = StartupSettings.database(environment).orElse(null);
            if (database == null) {
                return fail("There is no database in the data folder. Set WHOOWNS_DATA or JDBC_URL as for the app"
                        + " whose lessons you want to export.");
            }
            var offline = new OfflineDatabase(database.url(), database.user(), database.password());
            lessons = LessonReader.inForce(offline);
            reviews = ReviewReader.reviews(offline);
        } catch (RuntimeException failure) {
            return fail(
                    StartupSettings.isDataFolderInUse(failure)
                            ? "WhoOwns is running on this data folder. Please stop it first, and try again."
                                    + " Nothing was changed."
                            : StartupSettings.errorMessage(failure));
        }
        if (workspace != null && !lessons.containsKey(workspace) && !reviews.containsKey(workspace)) {
            return fail("The workspace " + workspace + " has taught nothing that takes effect."
                    + (lessons.isEmpty() ? "" : " These have: " + String.join(", ", lessons.keySet()) + "."));
        }
        var editor = new FolderEditor(folder, good);
        try {
            return finish(folder, editor, TaughtExport.of(chosen(lessons), chosen(reviews), editor, area));
        } catch (UncheckedIOException unreadable) {
            return fail(String.valueOf(unreadable.getMessage()));
        }
    }

    private <T> SortedMap<String, T> chosen(SortedMap<String, T> byWorkspace) {
        return workspace == null ? byWorkspace : byWorkspace.subMap(workspace, workspace + '\0');
    }

    private int finish(Path folder, FolderEditor editor, ExportReport report) {
        var problems = editor.problems();
        if (!problems.isEmpty()) {
            return refuse(folder, problems);
        }
        var err = spec.commandLine().getErr();
        report.leftOut().forEach(err::println);
        if (report.present() > 0) {
            err.println(
                    report.present() == 1
                            ? "1 phrase or entry was in the folder already."
                            : report.present() + " phrases and entries were in the folder already.");
        }
        if (report.isEmpty()) {
            err.println("Nothing to add to " + folder + ".");
            return 0;
        }
        var out = spec.commandLine().getOut();
        if (patch) {
            out.print(UnifiedDiff.of(editor.changes(), inRepository(folder)));
            out.flush();
            err.print("\n" + report.commitMessage());
            err.flush();
            return 0;
        }
        try {
            editor.write();
        } catch (IOException unwritable) {
            return fail("The folder can't be written to: " + unwritable + ". Try again once it can; what was written"
                    + " stays.");
        }
        editor.changes().forEach(change -> out.println("Wrote " + folder.resolve(change.file()) + "."));
        if (area.isEmpty() && !report.entries().isEmpty()) {
            out.println("New entries have no area yet. Move their files to one of the folders.");
        }
        out.print("\n" + report.commitMessage());
        out.flush();
        return 0;
    }

    /// The folder's path in its Git repository; without one, from here.
    private static String inRepository(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        for (var top = absolute; top != null; top = top.getParent()) {
            if (Files.exists(top.resolve(".git"))) {
                return slashes(top.relativize(absolute));
            }
        }
        var here = Path.of("").toAbsolutePath();
        return absolute.startsWith(here) ? slashes(here.relativize(absolute)) : "";
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private int refuse(Path folder, List<Problem> problems) {
        var err = spec.commandLine().getErr();
        problems.forEach(problem ->
                err.println(folder.resolve(new SourceLocation(problem.file(), problem.line()).toString())
                        + ": problem: " + problem.sentence()));
        return fail("Please fix this first. Nothing was changed.");
    }

    private int fail(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }
}
