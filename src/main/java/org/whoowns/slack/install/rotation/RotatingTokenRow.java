package org.whoowns.slack.install.rotation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The columns of the table `installation` that rotation needs.
///
/// @param token encrypted
/// @param refreshToken encrypted; null if the token doesn't expire
/// @param refusedAt when Slack last refused to renew the token
@MappedEntity("installation")
record RotatingTokenRow(
        @Id String workspace,
        String token,
        @Nullable @MappedProperty("refresh_token") String refreshToken,
        @Nullable @MappedProperty("refresh_refused_at") Instant refusedAt) {

    /// Without the encrypted tokens.
    @Override
    public String toString() {
        return "RotatingTokenRow[workspace=" + workspace + "]";
    }
}
