package org.whoowns;

import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.whoowns.commands.AskCommand;
import org.whoowns.commands.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where it all starts: the root command.
@Command(
        name = "whoowns",
        description = "Who owns this, the product manager or the product owner, and why?",
        mixinStandardHelpOptions = true,
        subcommands = {ServeCommand.class, AskCommand.class})
public final class Application implements Callable<Integer> {

    /// Runs the named command; without one, serves.
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var status = new CommandLine(new Application()).execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() {
        return new ServeCommand().call();
    }
}
