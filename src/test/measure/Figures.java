import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Prints `docs/figures.md`: start-up, memory, throughput and answer quality of a distribution (Linux):
///
///     mvn package -DskipTests
///     java src/test/measure/Figures.java target/whoowns/bin/whoowns > docs/figures.md
///
/// It runs `Measure.java` and `whoowns eval` through the launcher, which takes about four minutes on a quiet machine.
/// A number after the launcher asks that many questions instead of 12,000. With `--self` it also runs `whoowns eval
/// --self`, which trains the matcher repeatedly and takes several more minutes.
void main(String[] arguments) throws Exception {
    var launcher = arguments[0];
    var questions = arguments.length > 1 && !arguments[1].startsWith("-") ? Integer.parseInt(arguments[1]) : 12_000;
    var rows = new ArrayList<String>();
    var measured = run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "src/test/measure/Measure.java",
            launcher,
            "" + questions);
    rows.add(row("Port open", find(measured, "port open +([\\d.]+ s)")));
    rows.add(row("First answer", find(measured, "first answer +([\\d.]+ s)")));
    rows.add(row("CPU time until the first answer", find(measured, "first answer .* with ([\\d.]+ s)")));
    rows.add(row("New questions, one at a time", perQuestion(measured, questions)));
    rows.add(row("Resident memory after " + questions + " new questions", find(measured, "resident +(\\d+ MB)")));
    rows.add(row("Stop", find(measured, "stopped in +([\\d.]+ s)")));

    var labelled = run(launcher, "eval", "--json", "src/test/resources/labelled/questions.tsv");
    var answerable = find(labelled, "\"inScope\":(\\{[^}]*})");
    rows.add(row("Labelled questions: right entry", share(answerable, "correct")));
    rows.add(row("Labelled questions: right entry offered as a choice", share(answerable, "offered")));
    rows.add(row("Labelled questions: wrong entry", share(answerable, "wrong")));
    rows.add(row("Out-of-scope questions: answered all the same", share(find(labelled, "\"none\":(\\{[^}]*})"), "false")));

    if (List.of(arguments).contains("--self")) {
        var unseen = find(run(launcher, "eval", "--json", "--self"), "\"unseen\":(\\{\"total\"[^{]*)");
        rows.add(row("Curated questions, asked as if new: right entry first", share(unseen, "first")));
        rows.add(row("Curated questions, asked as if new: right entry first or offered", share(unseen, "withinReach")));
    }
    rows.add(row("Main code", lines(Path.of("src/main/java")) + " lines"));
    System.out.printf(PAGE, LocalDate.now(), Runtime.getRuntime().availableProcessors(), String.join("\n", rows));
}

static final String PAGE = """
        # Figures

        Measured on %s on a machine with %d cores. `src/test/measure/Figures.java` prints this page; don't edit it by hand.

        ```sh
        mvn package -DskipTests
        java src/test/measure/Figures.java target/whoowns/bin/whoowns > docs/figures.md
        ```

        | Figure | Value |
        |---|---|
        %s

        Times depend on what else the machine is doing; CPU time says more than the clock. `mvn -q test-compile
        exec:exec@benchmark` measures the time of a question on one core, by its length and the size of the folder.
        Decisions keep the figures on which they were based.
        """;

static String run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
    }
    return output;
}

static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
        throw new IllegalStateException("no " + pattern + " in: " + text);
    }
    return found.group(1);
}

static String perQuestion(String measured, int questions) {
    return "%.1f ms each".formatted(Double.parseDouble(find(measured, "questions in ([\\d.]+) s")) * 1000 / questions);
}

static String share(String counts, String name) {
    var count = Integer.parseInt(find(counts, "\"" + name + "\":(\\d+)"));
    var total = Integer.parseInt(find(counts, "\"total\":(\\d+)"));
    return "%.1f %% (%d of %d)".formatted(100.0 * count / total, count, total);
}

static long lines(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        return files.filter(file -> file.toString().endsWith(".java"))
                .mapToLong(file -> count(file))
                .sum();
    }
}

static long count(Path file) {
    try (var lines = Files.lines(file)) {
        return lines.count();
    } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
    }
}

static String row(String figure, String value) {
    return "| " + figure + " | " + value + " |";
}
