package org.whoowns.commands;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.install.SlackManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints what Slack wants to know of the app, ready to be pasted.
@Command(
        name = "manifest",
        description = "Prints the app manifest for Slack: for Socket Mode, or with --url for HTTP.",
        mixinStandardHelpOptions = true)
public final class ManifestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "https://…", description = "Where Slack reaches the app.")
    private @Nullable String url;

    @Override
    public Integer call() {
        var terminal = spec.commandLine();
        var address = url;
        if (address == null) {
            terminal.getOut().print(SlackManifest.shipped().forSocketMode());
            terminal.getOut().flush();
            return 0;
        }
        if (!isAddress(address)) {
            terminal.getErr()
                    .println("--url must be the public address of WhoOwns without a path, such as"
                            + " https://whoowns.example.com.");
            return 2;
        }
        terminal.getOut().print(SlackManifest.shipped().forHttp(address.replaceFirst("/+$", "")));
        terminal.getOut().flush();
        return 0;
    }

    private static boolean isAddress(String address) {
        try {
            var uri = URI.create(address);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawPath().matches("/*")
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
