package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.access.BotTokenCheck;

/// Preflight check of the configuration (`serve --check`): knowledge base, database and Slack tokens.
public final class PreflightCheck {

    private final ApplicationContext context;

    /// @param context of the app, without a started server
    public PreflightCheck(ApplicationContext context) {
        this.context = context;
    }

    /// A context for checks, which change nothing: no migration, and no database where there is none yet.
    public static ApplicationContext context(Map<String, String> environment) {
        var overrides = new HashMap<String, Object>();
        overrides.put("flyway.datasources.default.enabled", false);
        // scheduled jobs would log errors about missing tables
        overrides.put("logger.levels.io.micronaut.scheduling", "OFF");
        if (DatabaseSettings.file(environment).filter(DatabaseFile::isMissing).isPresent()) {
            overrides.put("datasources.default.url", "jdbc:h2:mem:");
        }
        return StartupSettings.context(environment, overrides);
    }

    /// Prints one line for each check.
    ///
    /// @return whether all checks passed
    public boolean report(PrintWriter out) {
        var findings = Stream.concat(
                        Stream.of(knowledge(), database()), context.getBean(BotTokenCheck.class).check().stream())
                .toList();
        for (var finding : findings) {
            out.println((finding.good() ? "ok    " : "wrong ") + finding.sentence());
        }
        return findings.stream().allMatch(BotTokenCheck.Finding::good);
    }

    private BotTokenCheck.Finding database() {
        var problem = DatabaseSettings.file(System.getenv())
                .flatMap(DatabaseFile::problem)
                .or(() -> DatabaseSettings.problem(context));
        return new BotTokenCheck.Finding(problem.isEmpty(), "Database: " + problem.orElse("available."));
    }

    private BotTokenCheck.Finding knowledge() {
        var knowledge = context.getBean(CurrentSnapshot.class).snapshot().knowledge();
        return new BotTokenCheck.Finding(
                true, "Knowledge: " + knowledge.entries().size() + " entries, no problems.");
    }
}
