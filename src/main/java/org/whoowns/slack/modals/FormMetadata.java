package org.whoowns.slack.modals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Holder;
import org.whoowns.teams.ledger.validation.TeamDraft;

/// What a window of ours has to remember until it is submitted. It goes to Slack and comes back, in a version of its
/// own.
///
/// @param key the key of the change that comes of it, however often it is submitted
/// @param team the team's id; null for a new team, and for the whole workspace
/// @param version of what the person saw
/// @param entry the entry that an agreement is about; null where it is chosen in the window
/// @param filled what was filled in, for a window that asks once more
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormMetadata(
        int v,
        String key,
        @Nullable String team,
        long version,
        @Nullable String entry,
        @Nullable Filled filled) {

    /// The most characters that Slack keeps for a window.
    public static final int LONGEST = 3000;

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /// A team as it was filled in.
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
        return new FormMetadata(VERSION, UUID.randomUUID().toString(), team, version, entry, null);
    }

    public FormMetadata with(TeamDraft draft) {
        return new FormMetadata(v, key, team, version, entry, Filled.of(draft));
    }

    /// The same window after somebody else was faster.
    public FormMetadata at(long newer) {
        return new FormMetadata(v, key, team, newer, entry, filled);
    }

    public String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Nothing for what is not ours, or of another version.
    public static Optional<FormMetadata> read(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(written, FormMetadata.class))
                    .filter(metadata -> metadata.v() == VERSION
                            && metadata.key() != null
                            && metadata.key().length() <= 100);
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}
