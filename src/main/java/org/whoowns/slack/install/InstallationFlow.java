package org.whoowns.slack.install;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;

/// Completes an installation: exchanges the code, stores the installation, and sends the installer a welcome message.
@Singleton
@Requires(property = "slack.mode", value = "many-workspaces")
final class InstallationFlow {

    private static final Logger log = LoggerFactory.getLogger(InstallationFlow.class);

    private final OAuthClient oauth;
    private final InstallationRegistry installations;
    private final MessageSender messages;
    private final TaskRunner tasks;

    InstallationFlow(OAuthClient oauth, InstallationRegistry installations, MessageSender messages, TaskRunner tasks) {
        this.oauth = oauth;
        this.installations = installations;
        this.messages = messages;
        this.tasks = tasks;
    }

    InstallPage welcome(String code) {
        Installation installation;
        try {
            installation = oauth.exchange(code);
        } catch (SlackCallException failure) {
            log.warn("Slack did not complete an installation: {}", failure.getMessage());
            return failure.error().equals("enterprise_install")
                    ? InstallPage.ofWholeOrganisation()
                    : InstallPage.failed();
        }
        if (installations.keep(installation)) {
            log.info("The workspace {} installed the app.", installation.workspace());
            tasks.submit(() -> greet(installation), _ -> {});
        } else {
            log.info("The workspace {} installed the app again.", installation.workspace());
        }
        return InstallPage.done(installation, missingScopes(installation));
    }

    private void greet(Installation installation) {
        messages.postDirect(
                installation.workspace(),
                installation.installer(),
                SlackMessage.of(MessageCatalog.text("installed.welcome")));
    }

    private static @Nullable String missingScopes(Installation installation) {
        var scopes = OAuthClient.SCOPES.stream()
                .filter(scope -> !installation.scopes().contains(scope))
                .toList();
        return scopes.isEmpty() ? null : String.join(", ", scopes);
    }
}
