package org.whoowns.slack.install;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.text.MessageCatalog;

/// How an installation went, as its page says.
///
/// @param link where to go on
@Introspected
record InstallPage(HttpStatus status, String title, String text, String linkText, String link) {

    private static final String AGAIN = "/slack/install";

    static InstallPage done(Installation installation, @Nullable String missing) {
        return new InstallPage(
                HttpStatus.OK,
                MessageCatalog.INSTALLED_TITLE.text(installation.name()),
                missing == null ? MessageCatalog.INSTALLED.text() : MessageCatalog.INSTALLED_WITH_LESS.text(missing),
                MessageCatalog.INSTALLED_LINK.text(),
                "https://slack.com/app_redirect?app=" + installation.app() + "&team=" + installation.workspace());
    }

    static InstallPage cancelled() {
        return again(HttpStatus.OK, MessageCatalog.INSTALL_CANCELLED_TITLE, MessageCatalog.INSTALL_CANCELLED);
    }

    static InstallPage expired() {
        return again(HttpStatus.BAD_REQUEST, MessageCatalog.INSTALL_EXPIRED_TITLE, MessageCatalog.INSTALL_EXPIRED);
    }

    static InstallPage failed() {
        return again(HttpStatus.BAD_GATEWAY, MessageCatalog.INSTALL_FAILED_TITLE, MessageCatalog.INSTALL_FAILED);
    }

    /// The database is away.
    static InstallPage away() {
        return again(HttpStatus.SERVICE_UNAVAILABLE, MessageCatalog.INSTALL_AWAY_TITLE, MessageCatalog.INSTALL_AWAY);
    }

    static InstallPage ofWholeOrganisation() {
        return again(
                HttpStatus.BAD_REQUEST, MessageCatalog.INSTALL_ENTERPRISE_TITLE, MessageCatalog.INSTALL_ENTERPRISE);
    }

    private static InstallPage again(HttpStatus status, MessageCatalog title, MessageCatalog text) {
        return new InstallPage(status, title.text(), text.text(), MessageCatalog.INSTALL_AGAIN_LINK.text(), AGAIN);
    }
}
