package org.whoowns.slack.access;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.Context;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// User who sent a request, as the signed request identifies them; [ActorResolver] checks with Slack who that is.
///
/// @param workspace team id; for an organisation-wide installation, the enterprise id
/// @param user the user id
/// @param belongs false if the request itself says that the user is from elsewhere
public record Requester(String workspace, String user, boolean belongs) {

    public static Optional<Requester> of(BlockActionPayload payload, Context context) {
        return payload.getUser() == null
                ? Optional.empty()
                : of(context, payload.getUser().getId(), payload.getUser().getTeamId());
    }

    public static Optional<Requester> of(ViewSubmissionPayload payload, Context context) {
        return payload.getUser() == null
                ? Optional.empty()
                : of(context, payload.getUser().getId(), payload.getUser().getTeamId());
    }

    /// @param home the user's own workspace; null for that of the request
    public static Optional<Requester> of(Context context, @Nullable String user, @Nullable String home) {
        var workspace = context.getTeamId() == null ? context.getEnterpriseId() : context.getTeamId();
        return workspace == null || user == null ? Optional.empty() : Optional.of(in(workspace, user, home));
    }

    /// @param workspace null for an unknown one, which has no teams
    /// @param user null for nobody in particular
    /// @param home the user's own workspace; null for that of the request
    public static Requester in(@Nullable String workspace, @Nullable String user, @Nullable String home) {
        return new Requester(
                Objects.requireNonNullElse(workspace, ""),
                Objects.requireNonNullElse(user, ""),
                user != null && (home == null || home.equals(workspace)));
    }
}
