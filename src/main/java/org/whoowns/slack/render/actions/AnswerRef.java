package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Topic;

/// What a button stands for: an answer that can be given again. Its value in Slack is versioned, since buttons outlive
/// the app that made them.
public sealed interface AnswerRef {

    /// @param team the id of the team that the answer was given for; null where there was none
    record OfEntry(String entry, @Nullable String team) implements AnswerRef {

        public OfEntry(String entry) {
            this(entry, null);
        }
    }

    /// @param team the id of a team
    record OfTeam(String team) implements AnswerRef {}

    /// @param user the id of somebody whose roles are shown
    record OfPerson(String user) implements AnswerRef {}

    /// @param framework whose view of it; null for the default view
    record OfRole(String role, @Nullable String framework) implements AnswerRef {}

    record OfFramework(String entry, String framework) implements AnswerRef {}

    record OfFrameworks(String entry) implements AnswerRef {}

    record OfContents() implements AnswerRef {}

    /// What to say as if it had been typed.
    record OfWords(String words) implements AnswerRef {}

    /// A button's value, read back.
    record Page(AnswerRef answer, int page) {}

    /// The pick that leads to this answer again; nothing for what answers no question.
    static Optional<AnswerRef> of(Answer answer) {
        return switch (answer) {
            case Answer.Ownership ownership ->
                Optional.of(new OfEntry(ownership.responsibility().id(), team(ownership.local())));
            case Answer.Holders holders -> Optional.of(new OfTeam(holders.team().id()));
            case Answer.Held held -> Optional.of(new OfPerson(held.person()));
            case Answer.Explanation(Topic topic, var _) -> Optional.of(new OfEntry(topic.id()));
            case Answer.RoleProfile profile ->
                Optional.of(new OfRole(
                        profile.role().id(),
                        profile.framework() == null ? null : profile.framework().id()));
            case Answer.Comparison comparison ->
                Optional.of(new OfEntry(comparison.comparison().id()));
            case Answer.FrameworkSays says ->
                Optional.of(new OfFramework(
                        says.responsibility().id(), says.framework().id()));
            case Answer.FrameworksSay say ->
                Optional.of(new OfFrameworks(say.responsibility().id()));
            case Answer.Contents _ -> Optional.of(new OfContents());
            case Answer.Choices _,
                    Answer.NotKnown _,
                    Answer.Guide _,
                    Answer.NoTeam _,
                    Answer.ForOneself _,
                    Answer.Reply _ -> Optional.empty();
        };
    }

    private static @Nullable String team(LocalOwnership local) {
        return local instanceof LocalOwnership.Known(var ownership, var _) && ownership.team() != null
                ? ownership.team().id()
                : null;
    }

    /// The pick of an entry that was offered, in the view that was asked for.
    static AnswerRef of(Entry entry, FrameworkMention mention) {
        if (entry instanceof Topic) {
            return new OfEntry(entry.id());
        }
        return switch (mention) {
            case FrameworkMention.None() -> new OfEntry(entry.id());
            case FrameworkMention.One(var framework) -> new OfFramework(entry.id(), framework.id());
            case FrameworkMention.Several() -> new OfFrameworks(entry.id());
        };
    }

    /// The value of a button for this pick.
    default String value(int page) {
        var value = switch (this) {
            case OfEntry(var entry, var team) ->
                Value.of(page).with(entry, null, null).of(team, null);
            case OfRole(var role, var framework) -> Value.of(page).with(null, role, framework);
            case OfFramework(var entry, var framework) -> Value.of(page).with(entry, null, framework);
            case OfFrameworks(var entry) -> Value.of(page).with(entry, null, Value.ALL);
            case OfContents() -> Value.of(page);
            case OfWords(var words) -> Value.of(page).saying(words);
            case OfTeam(var team) -> Value.of(page).of(team, null);
            case OfPerson(var user) -> Value.of(page).of(null, user);
        };
        return value.written();
    }

    /// Reads a button's value; nothing where it is not one of ours, or not of this version.
    static Optional<Page> read(@Nullable String value) {
        return value == null ? Optional.empty() : Value.read(value).map(read -> new Page(read.pick(), read.page()));
    }

    /// How a pick is written.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Value(
            int v,
            @Nullable String entry,
            @Nullable String role,
            @Nullable String framework,
            @Nullable String words,
            @Nullable String team,
            @Nullable String user,
            int page) {

        static final String ALL = "*";
        private static final int VERSION = 1;
        private static final int LONGEST = 2000;
        private static final int PAGES = 1000;
        private static final JsonMapper MAPPER = new JsonMapper();

        static Value of(int page) {
            return new Value(VERSION, null, null, null, null, null, null, page);
        }

        Value with(@Nullable String anEntry, @Nullable String aRole, @Nullable String aFramework) {
            return new Value(v, anEntry, aRole, aFramework, words, team, user, page);
        }

        Value of(@Nullable String aTeam, @Nullable String aUser) {
            return new Value(v, entry, role, framework, words, aTeam, aUser, page);
        }

        Value saying(String something) {
            return new Value(v, entry, role, framework, something, team, user, page);
        }

        String written() {
            try {
                var written = MAPPER.writeValueAsString(this);
                if (written.length() > LONGEST) {
                    throw new IllegalArgumentException("too much for a button: " + written.length());
                }
                return written;
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static Optional<Value> read(String written) {
            if (written.length() > LONGEST) {
                return Optional.empty();
            }
            try {
                return Optional.ofNullable(MAPPER.readValue(written, Value.class))
                        .filter(value -> value.v() == VERSION && value.page() >= 0 && value.page() < PAGES);
            } catch (JsonProcessingException notOurs) {
                return Optional.empty();
            }
        }

        AnswerRef pick() {
            if (words != null) {
                return new OfWords(words);
            }
            if (role != null) {
                return new OfRole(role, framework);
            }
            if (user != null) {
                return new OfPerson(user);
            }
            if (entry == null) {
                return team == null ? new OfContents() : new OfTeam(team);
            }
            if (framework == null) {
                return new OfEntry(entry, team);
            }
            return framework.equals(ALL) ? new OfFrameworks(entry) : new OfFramework(entry, framework);
        }
    }
}
