package org.whoowns.slack.install;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.MessageCatalog;

/// Result page of an installation.
///
/// @param link the next step
@Introspected
record InstallPage(HttpStatus status, String title, String text, String linkText, String link) {

    private static final String AGAIN = "/slack/install";

    static InstallPage done(Installation installation, @Nullable String missing) {
        return new InstallPage(
                HttpStatus.OK,
                MessageCatalog.text("installed.title", installation.name()),
                missing == null
                        ? MessageCatalog.text("installed")
                        : MessageCatalog.text("installed.with.less", missing),
                MessageCatalog.text("installed.link"),
                "https://slack.com/app_redirect?app=" + installation.app() + "&team=" + installation.workspace());
    }

    static InstallPage cancelled() {
        return again(HttpStatus.OK, "install.cancelled.title", "install.cancelled");
    }

    static InstallPage expired() {
        return again(HttpStatus.BAD_REQUEST, "install.expired.title", "install.expired");
    }

    static InstallPage failed() {
        return again(HttpStatus.BAD_GATEWAY, "install.failed.title", "install.failed");
    }

    static InstallPage away() {
        return again(HttpStatus.SERVICE_UNAVAILABLE, "install.away.title", "install.away");
    }

    static InstallPage busy() {
        return again(HttpStatus.TOO_MANY_REQUESTS, "install.busy.title", "install.busy");
    }

    static InstallPage ofWholeOrganisation() {
        return again(HttpStatus.BAD_REQUEST, "install.enterprise.title", "install.enterprise");
    }

    private static InstallPage again(HttpStatus status, String title, String text) {
        return new InstallPage(
                status,
                MessageCatalog.text(title),
                MessageCatalog.text(text),
                MessageCatalog.text("install.again.link"),
                AGAIN);
    }
}
