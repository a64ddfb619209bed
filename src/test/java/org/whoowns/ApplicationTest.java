package org.whoowns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationTest {

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
