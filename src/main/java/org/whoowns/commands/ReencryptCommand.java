package org.whoowns.commands;

import java.util.Map;
import java.util.concurrent.Callable;
import org.whoowns.slack.ConnectionMode;
import org.whoowns.slack.install.TokenReencryption;
import org.whoowns.startup.StartupSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Encrypts the stored tokens with the newest key.
@Command(
        name = "rekey",
        description = "Encrypts all stored tokens with the newest of WHOOWNS_ENCRYPTION_KEYS. Stop WhoOwns first.",
        mixinStandardHelpOptions = true)
public final class ReencryptCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var terminal = spec.commandLine();
        // beside no server, so its connections are not to be taken for one
        try (var context = StartupSettings.context(
                        System.getenv(), Map.of("whoowns.database.client", TokenReencryption.SERVER + " command"))
                .start()) {
            if (!(context.getBean(ConnectionMode.class) instanceof ConnectionMode.ManyWorkspaces)) {
                terminal.getErr()
                        .println(
                                "Tokens are stored only when WhoOwns serves many workspaces, so there is nothing to encrypt.");
                return 1;
            }
            var reencryption = context.getBean(TokenReencryption.class);
            if (reencryption.isServed()) {
                terminal.getErr()
                        .println("WhoOwns is running on this database. Please stop all of its replicas first, and try"
                                + " again. Nothing was changed.");
                return 1;
            }
            var done = reencryption.run();
            terminal.getOut()
                    .println(done.changed() + " tokens are now encrypted with the newest key, " + done.kept()
                            + " already were. Older keys are no longer needed.");
            return 0;
        } catch (RuntimeException failure) {
            // in a folder of its own, as serve advises, it would find no tokens
            terminal.getErr()
                    .println(
                            StartupSettings.findsDataInUse(failure)
                                    ? "WhoOwns is running on this data folder. Please stop it first, and try again."
                                            + " Nothing was changed."
                                    : StartupSettings.sentence(failure));
            return 1;
        }
    }
}
