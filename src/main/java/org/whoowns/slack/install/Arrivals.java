package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.Sentence;
import org.whoowns.slack.Errands;
import org.whoowns.slack.IsForMany;
import org.whoowns.slack.calls.SlackTrouble;
import org.whoowns.slack.render.Message;
import org.whoowns.slack.workspace.Place;
import org.whoowns.slack.workspace.Posts;

/// A workspace arrives: its installation is kept, and whoever installed the app is told what comes next. Nobody else
/// is.
@Singleton
@Requires(condition = IsForMany.class)
final class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final Consent consent;
    private final Installations installations;
    private final Posts posts;
    private final Errands errands;

    Arrivals(Consent consent, Installations installations, Posts posts, Errands errands) {
        this.consent = consent;
        this.installations = installations;
        this.posts = posts;
        this.errands = errands;
    }

    InstallPage welcome(String code) {
        Installation installation;
        try {
            installation = consent.exchange(code);
        } catch (SlackTrouble trouble) {
            log.warn("Slack did not complete an installation: {}", trouble.getMessage());
            return trouble.error().equals("enterprise_install")
                    ? InstallPage.ofWholeOrganisation()
                    : InstallPage.failed();
        }
        if (installations.keep(installation)) {
            log.info("The workspace {} installed the app.", installation.workspace());
            errands.soon(() -> greet(installation), _ -> {});
        } else {
            log.info("The workspace {} installed the app again.", installation.workspace());
        }
        return InstallPage.done(installation, missing(installation));
    }

    private void greet(Installation installation) {
        // a message to a person's id goes to their direct messages with us
        posts.post(
                new Place(installation.workspace(), installation.installer(), null),
                Message.of(Sentence.INSTALLED_WELCOME.text()));
    }

    private static @Nullable String missing(Installation installation) {
        var missing = Consent.SCOPES.stream()
                .filter(scope -> !installation.scopes().contains(scope))
                .toList();
        return missing.isEmpty() ? null : String.join(", ", missing);
    }
}
