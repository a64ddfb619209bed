package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {

    @ParameterizedTest
    @CsvSource({"help, Commands:", "--help, Commands:", "help ask, Usage: whoowns ask", "ask --help, Usage: whoowns ask"
    })
    void printsItsHelp(String arguments, String expected) {
        var out = new StringWriter();

        var status =
                Application.commandLine().setOut(new PrintWriter(out, true)).execute(arguments.split(" "));

        assertThat(status).isZero();
        assertThat(out.toString()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "eval", "export", "export-taught", "lint", "new-entry"})
    void everyCommandTakesTheKnowledgeInTheSameWay(String command) {
        var out = new StringWriter();

        Application.commandLine().setOut(new PrintWriter(out, true)).execute(command, "--help");

        assertThat(out.toString()).contains("--knowledge=DIR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "ask --version"})
    void printsItsVersionAndThatOfTheJdk(String arguments) {
        var out = new StringWriter();

        var status =
                Application.commandLine().setOut(new PrintWriter(out, true)).execute(arguments.split(" "));

        assertThat(status).isZero();
        assertThat(out.toString().strip()).matches("WhoOwns \\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(JDK 25.*\\)");
    }
}
