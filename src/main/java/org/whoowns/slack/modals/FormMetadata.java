package org.whoowns.slack.modals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.PayloadCodec;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// What a window of ours has to remember until it is submitted. It goes to Slack and comes back.
///
/// @param key the key of the change that comes of it, however often it is submitted
/// @param team the team's id; null for a new team, and for the whole workspace
/// @param version of what the person saw
/// @param entry the entry that an agreement is about; null where it is chosen in the window
/// @param filled what was filled in, for a window that asks once more
public record FormMetadata(
        String key,
        @Nullable String team,
        long version,
        @Nullable String entry,
        @Nullable Filled filled) {

    public static final PayloadCodec<FormMetadata> CODEC =
            new PayloadCodec<>(FormMetadata.class, 2, PayloadCodec.VIEW_METADATA);

    /// A team as it was filled in.
    public record Filled(
            String name,
            List<String> channels,
            String model,
            @Nullable String framework,
            Map<String, Holder> holders) {

        static Filled of(TeamDraft draft) {
            return new Filled(
                    draft.name(), draft.channels(), draft.operatingModel(), draft.framework(), draft.holders());
        }

        public TeamDraft draft() {
            return new TeamDraft(name, channels, model, framework, new LinkedHashMap<>(holders), null);
        }
    }

    public static FormMetadata of(@Nullable String team, long version, @Nullable String entry) {
        return new FormMetadata(UUID.randomUUID().toString(), team, version, entry, null);
    }

    public FormMetadata with(TeamDraft draft) {
        return new FormMetadata(key, team, version, entry, Filled.of(draft));
    }

    /// The same window after somebody else was faster.
    public FormMetadata at(long newer) {
        return new FormMetadata(key, team, newer, entry, filled);
    }

    public String written() {
        return CODEC.write(this);
    }
}
