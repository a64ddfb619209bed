package org.whoowns.slack.access;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who does something in Slack, as the request vouches for them.
///
/// @param workspace where they do it; of an organisation as a whole, its id
/// @param user a user id
/// @param belongs whether they are of this workspace, and not of another organisation
public record Requester(String workspace, String user, boolean belongs) {

    /// Who clicked.
    public static Optional<Requester> of(BlockActionPayload payload, Context context) {
        return payload.getUser() == null
                ? Optional.empty()
                : of(context, payload.getUser().getId(), payload.getUser().getTeamId());
    }

    /// Who submitted a window.
    public static Optional<Requester> of(ViewSubmissionPayload payload, Context context) {
        return payload.getUser() == null
                ? Optional.empty()
                : of(context, payload.getUser().getId(), payload.getUser().getTeamId());
    }

    /// Somebody, by the workspace of the request.
    ///
    /// @param home the workspace that they are at home in; null for this one
    public static Optional<Requester> of(Context context, @Nullable String user, @Nullable String home) {
        var workspace = context.getTeamId() == null ? context.getEnterpriseId() : context.getTeamId();
        return workspace == null || user == null
                ? Optional.empty()
                : Optional.of(new Requester(workspace, user, home == null || home.equals(workspace)));
    }
}
