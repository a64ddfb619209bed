package org.whoowns.commands.agents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Command `skill`: prints the skill that tells Slackbot and other agents when to ask WhoOwns.
@Command(
        name = "skill",
        description = "Prints the skill that tells Slackbot and other agents when to ask WhoOwns, as Markdown.",
        mixinStandardHelpOptions = true)
public final class SkillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (var file = SkillCommand.class.getResourceAsStream("/mcp/skill.md")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return 0;
        }
    }
}
