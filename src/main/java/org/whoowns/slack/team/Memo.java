package org.whoowns.slack.team;

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
import org.whoowns.teams.ledger.TeamDraft;

/// What a window of ours has to remember until it is submitted. It goes to Slack and comes back, in a version of its
/// own.
///
/// @param key the key of the change that comes of it, however often it is submitted
/// @param team the team's id; null for a new team, and for the whole workspace
/// @param version of what the person saw
/// @param entry the entry that an agreement is about; null where it is chosen in the window
/// @param filled what was filled in, for a window that asks once more
@JsonInclude(JsonInclude.Include.NON_NULL)
record Memo(
        int v,
        String key,
        @Nullable String team,
        long version,
        @Nullable String entry,
        @Nullable Filled filled) {

    /// The most characters that Slack keeps for a window.
    static final int LONGEST = 3000;

    private static final int VERSION = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /// A team as it was filled in.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filled(
            String name,
            List<String> channels,
            String model,
            @Nullable String framework,
            Map<String, Holder> holders) {

        static Filled of(TeamDraft draft) {
            return new Filled(
                    draft.name(), draft.channels(), draft.operatingModel(), draft.framework(), draft.holders());
        }

        TeamDraft draft() {
            return new TeamDraft(name, channels, model, framework, new LinkedHashMap<>(holders), null);
        }
    }

    static Memo of(@Nullable String team, long version, @Nullable String entry) {
        return new Memo(VERSION, UUID.randomUUID().toString(), team, version, entry, null);
    }

    Memo with(TeamDraft draft) {
        return new Memo(v, key, team, version, entry, Filled.of(draft));
    }

    /// The same window after somebody else was faster.
    Memo at(long newer) {
        return new Memo(v, key, team, newer, entry, filled);
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Nothing for what is not ours, or of another version.
    static Optional<Memo> read(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(written, Memo.class))
                    .filter(memo -> memo.v() == VERSION
                            && memo.key() != null
                            && memo.key().length() <= 100);
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}
