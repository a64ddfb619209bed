package org.whoowns.startup;

import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.slack.access.BotTokenCheck;

/// Tells, a line each, whether everything is there that a start needs.
public final class PreflightCheck {

    private record Finding(boolean good, String sentence) {}

    private final ApplicationContext context;

    /// @param context of the app, with nothing open to the outside
    public PreflightCheck(ApplicationContext context) {
        this.context = context;
    }

    /// @return whether all is well
    public boolean tell(PrintWriter out) {
        var findings = findings();
        for (var finding : findings) {
            out.println((finding.good() ? "ok    " : "wrong ") + finding.sentence());
        }
        return findings.stream().allMatch(Finding::good);
    }

    private List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(knowledge());
        findings.add(database());
        context.getBean(BotTokenCheck.class).check().stream()
                .map(found -> new Finding(found.good(), found.sentence()))
                .forEach(findings::add);
        return findings;
    }

    private Finding database() {
        var problem = DatabaseSettings.problem(context);
        return new Finding(problem.isEmpty(), "Database: " + problem.orElse("available."));
    }

    private Finding knowledge() {
        var entries = context.getBean(CurrentSnapshot.class)
                .snapshot()
                .knowledge()
                .entries()
                .size();
        return new Finding(true, "Knowledge: " + entries + " entries, no problems.");
    }
}
