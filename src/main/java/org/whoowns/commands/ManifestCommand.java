package org.whoowns.commands;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.WebOrigin;
import org.whoowns.slack.install.SlackManifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Command `manifest`: prints the app manifest for Slack.
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
        var base = Optional.ofNullable(url).flatMap(WebOrigin::of).filter(WebOrigin::isHttps);
        if (url != null && base.isEmpty()) {
            var hint =
                    "--url must be the public address of WhoOwns without a path, such as https://whoowns.example.com.";
            spec.commandLine().getErr().println(hint);
            return 2;
        }
        var manifest = SlackManifest.shipped();
        var out = spec.commandLine().getOut();
        out.print(base.map(found -> manifest.forHttp(found.toString())).orElseGet(manifest::forSocketMode));
        out.flush();
        return 0;
    }
}
