package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Topic;

/// What a button stands for: an answer that can be given again.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AnswerRef.OfEntry.class, name = "entry"),
    @JsonSubTypes.Type(value = AnswerRef.OfTeam.class, name = "team"),
    @JsonSubTypes.Type(value = AnswerRef.OfPerson.class, name = "person"),
    @JsonSubTypes.Type(value = AnswerRef.OfRole.class, name = "role"),
    @JsonSubTypes.Type(value = AnswerRef.OfFramework.class, name = "framework"),
    @JsonSubTypes.Type(value = AnswerRef.OfFrameworks.class, name = "frameworks"),
    @JsonSubTypes.Type(value = AnswerRef.OfContents.class, name = "contents"),
    @JsonSubTypes.Type(value = AnswerRef.OfWords.class, name = "words")
})
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
                    Answer.PrivateReport _,
                    Answer.NobodysContract _,
                    Answer.Withheld _,
                    Answer.Gone _,
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

    /// The question that a click on it asks.
    default Question question(QuestionContext questionContext) {
        return switch (this) {
            case OfEntry(var entry, @Nullable String team) ->
                click(new Reference.ToEntry(entry, team), questionContext);
            case OfTeam(var team) -> click(new Reference.ToTeam(team), questionContext);
            case OfPerson(var user) -> click(new Reference.ToPerson(user), questionContext);
            case OfRole(var role, @Nullable String framework) ->
                click(new Reference.ToRole(role, framework), questionContext);
            case OfFramework(var entry, var framework) ->
                click(new Reference.ToFramework(entry, framework), questionContext);
            case OfFrameworks(var entry) -> click(new Reference.ToFrameworks(entry), questionContext);
            case OfContents() -> click(new Reference.ToContents(), questionContext);
            case OfWords(var words) -> new Question.Utterance(words, questionContext);
        };
    }

    private static Question click(Reference reference, QuestionContext questionContext) {
        return new Question.Click(reference, questionContext);
    }
}
