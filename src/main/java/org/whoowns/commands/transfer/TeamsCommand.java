package org.whoowns.commands.transfer;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Command `teams`: the parent of `teams export` and `teams import`.
@Command(
        name = "teams",
        description = "Exports and imports the teams of a workspace.",
        mixinStandardHelpOptions = true,
        subcommands = {ExportTeamsCommand.class, ImportTeamsCommand.class})
public final class TeamsCommand implements Callable<Integer> {

    static final String IN_USE =
            "WhoOwns is running on this data folder. Please stop it first, and try again. Nothing was changed.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
