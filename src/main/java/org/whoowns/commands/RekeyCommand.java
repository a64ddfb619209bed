package org.whoowns.commands;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import org.whoowns.slack.Mode;
import org.whoowns.slack.install.Rekeying;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Encrypts the stored tokens with the newest key.
@Command(
        name = "rekey",
        description = "Encrypts all stored tokens with the newest of WHOOWNS_ENCRYPTION_KEYS. Stop WhoOwns first.",
        mixinStandardHelpOptions = true)
public final class RekeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var terminal = spec.commandLine();
        try (var context = ApplicationContext.builder()
                .mainClass(RekeyCommand.class)
                .properties(Database.asACommand(Start.properties(System.getenv())))
                .build()
                .start()) {
            if (!(context.getBean(Mode.class) instanceof Mode.ManyWorkspaces)) {
                terminal.getErr().println("No tokens are stored for one workspace, so there is nothing to encrypt.");
                return 1;
            }
            var rekeying = context.getBean(Rekeying.class);
            if (rekeying.isServed()) {
                terminal.getErr()
                        .println("WhoOwns is running on this database. Please stop all of its replicas first, and try"
                                + " again. Nothing was changed.");
                return 1;
            }
            var done = rekeying.run();
            terminal.getOut()
                    .println(done.changed() + " tokens are encrypted with the newest key now, " + done.kept()
                            + " were before. Older keys are no longer needed.");
            return 0;
        } catch (RuntimeException failure) {
            // in a folder of its own, as serve advises, it would find no tokens
            terminal.getErr()
                    .println(
                            Start.findsDataInUse(failure)
                                    ? "WhoOwns is running on this data folder. Please stop it first, and try again."
                                            + " Nothing was changed."
                                    : Start.sentence(failure));
            return 1;
        }
    }
}
