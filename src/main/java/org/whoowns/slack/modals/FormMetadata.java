package org.whoowns.slack.modals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.PayloadCodec;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// The state of a form, stored in the modal's `private_metadata`.
///
/// @param key idempotency key of the change, the same for repeated submissions
/// @param team the team's id; null for a new team or the whole workspace
/// @param version of the data when the form was opened, for optimistic locking
/// @param entry the entry of an agreement; null if it is chosen in the form
/// @param filled the submitted values, for a confirmation modal, or those that the form remembers
public record FormMetadata(
        String key,
        @Nullable String team,
        long version,
        @Nullable String entry,
        @Nullable Filled filled) {

    public static final PayloadCodec<FormMetadata> CODEC =
            new PayloadCodec<>(FormMetadata.class, 2, PayloadCodec.VIEW_METADATA);

    /// The submitted values of a team.
    public record Filled(
            String name,
            List<String> channels,
            String model,
            @Nullable String framework,
            Map<String, Holder> holders,
            @Nullable List<String> editors) {

        static Filled of(TeamDraft draft) {
            return new Filled(
                    draft.name(),
                    draft.channels(),
                    draft.operatingModel(),
                    draft.framework(),
                    draft.holders(),
                    draft.editors());
        }

        public TeamDraft draft() {
            return new TeamDraft(name, channels, model, framework, new LinkedHashMap<>(holders), editors);
        }
    }

    public static FormMetadata of(@Nullable String team, long version, @Nullable String entry) {
        return new FormMetadata(UUID.randomUUID().toString(), team, version, entry, null);
    }

    public FormMetadata with(TeamDraft draft) {
        return new FormMetadata(key, team, version, entry, Filled.of(draft));
    }

    /// The form for a newer version of the data, after a concurrent change. Its key is new, since what was saved
    /// meanwhile may have the old one.
    public FormMetadata at(long newer) {
        return at(team, newer);
    }

    /// The form for an existing team, which another submission of it has set up.
    public FormMetadata at(@Nullable String existing, long newer) {
        return new FormMetadata(UUID.randomUUID().toString(), existing, newer, entry, filled);
    }

    public String written() {
        return CODEC.write(this);
    }
}
