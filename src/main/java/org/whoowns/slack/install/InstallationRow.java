package org.whoowns.slack.install;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Row of the table `installation`.
///
/// @param token encrypted; null after the app was removed
/// @param refreshToken encrypted; null if the token doesn't expire
/// @param removedAt null while the app is installed
@MappedEntity("installation")
record InstallationRow(
        @Id String workspace,
        String name,
        String app,
        @MappedProperty("bot_user") String botUser,
        String scopes,
        @Nullable String token,
        @Nullable @MappedProperty("refresh_token") String refreshToken,
        String installer,
        @MappedProperty("installed_at") Instant installedAt,
        @Nullable @MappedProperty("removed_at") Instant removedAt) {

    /// The time of the latest change, by which caches notice it.
    @Introspected
    record Version(
            String workspace, @MappedProperty("changed_at") Instant changedAt) {}

    /// Without the encrypted token.
    @Override
    public String toString() {
        return "InstallationRow[workspace=" + workspace + "]";
    }
}
