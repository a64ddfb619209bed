package org.whoowns.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.install.TokenReencryption;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Command `rekey`: encrypts the stored tokens with the newest key.
@Command(
        name = "rekey",
        description = "Encrypts all stored tokens with the newest of WHOOWNS_ENCRYPTION_KEYS. Stop WhoOwns first.",
        mixinStandardHelpOptions = true)
public final class ReencryptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        // a client name of its own, so that its connections don't count as a server's, and no polls, which servers need
        try (var context = StartupSettings.context(
                        System.getenv(),
                        Map.of(
                                "whoowns.database.client",
                                TokenReencryption.SERVER + " command",
                                "whoowns.database.poll",
                                "1d"))
                .start()) {
            if (!(context.getBean(ConnectionMode.class) instanceof ConnectionMode.ManyWorkspaces)) {
                err.println(
                        "Tokens are stored only when WhoOwns serves many workspaces, so there is nothing to encrypt.");
                return 1;
            }
            var reencryption = context.getBean(TokenReencryption.class);
            if (reencryption.isServed()) {
                err.println("WhoOwns is running on this database. Please stop all of its replicas first, and try again."
                        + " Nothing was changed.");
                return 1;
            }
            var done = reencryption.run();
            spec.commandLine()
                    .getOut()
                    .println(done.changed() + " tokens are now encrypted with the newest key, " + done.kept()
                            + " already were. Older keys are no longer needed.");
            return 0;
        } catch (RuntimeException failure) {
            // unlike serve, no advice to use another data folder: it would have no tokens
            err.println(
                    StartupSettings.isDataFolderInUse(failure)
                            ? "WhoOwns is running on this data folder. Please stop it first, and try again."
                                    + " Nothing was changed."
                            : StartupSettings.errorMessage(failure));
            return 1;
        }
    }
}
