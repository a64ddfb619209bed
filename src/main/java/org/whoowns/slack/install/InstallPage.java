package org.whoowns.slack.install;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Sentence;

/// How an installation went, as its page says.
///
/// @param link where to go on
@Introspected
record InstallPage(HttpStatus status, String title, String text, String linkText, String link) {

    private static final String AGAIN = "/slack/install";

    static InstallPage done(Installation installation, @Nullable String missing) {
        return new InstallPage(
                HttpStatus.OK,
                Sentence.INSTALLED_TITLE.text(installation.name()),
                missing == null ? Sentence.INSTALLED.text() : Sentence.INSTALLED_WITH_LESS.text(missing),
                Sentence.INSTALLED_LINK.text(),
                "https://slack.com/app_redirect?app=" + installation.app() + "&team=" + installation.workspace());
    }

    static InstallPage cancelled() {
        return again(HttpStatus.OK, Sentence.INSTALL_CANCELLED_TITLE, Sentence.INSTALL_CANCELLED);
    }

    static InstallPage expired() {
        return again(HttpStatus.BAD_REQUEST, Sentence.INSTALL_EXPIRED_TITLE, Sentence.INSTALL_EXPIRED);
    }

    static InstallPage failed() {
        return again(HttpStatus.BAD_GATEWAY, Sentence.INSTALL_FAILED_TITLE, Sentence.INSTALL_FAILED);
    }

    /// The database is away.
    static InstallPage away() {
        return again(HttpStatus.SERVICE_UNAVAILABLE, Sentence.INSTALL_AWAY_TITLE, Sentence.INSTALL_AWAY);
    }

    static InstallPage ofWholeOrganisation() {
        return again(HttpStatus.BAD_REQUEST, Sentence.INSTALL_ENTERPRISE_TITLE, Sentence.INSTALL_ENTERPRISE);
    }

    private static InstallPage again(HttpStatus status, Sentence title, Sentence text) {
        return new InstallPage(status, title.text(), text.text(), Sentence.INSTALL_AGAIN_LINK.text(), AGAIN);
    }
}
