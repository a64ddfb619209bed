package org.whoowns.answering.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.parsing.AskParser;
import org.whoowns.answering.parsing.FrameworkMention;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.matching.Candidate;
import org.whoowns.matching.Evidence;

/// Resolver of follow-ups to intents, by what was remembered. The knowledge may have changed since.
public record FollowUpResolver(KnowledgeBase knowledge) {

    /// Empty if there is nothing to which the follow-up can refer. A follow-up about another subject needs the matcher,
    /// so it is not resolved here.
    public Optional<Ask> resolve(FollowUp followUp, ConversationState state) {
        return switch (followUp) {
            case FollowUp.InFramework(var framework, var _) -> about(state, new FrameworkMention.One(framework));
            case FollowUp.Plain.ACROSS -> about(state, FrameworkMention.SEVERAL);
            case FollowUp.Plain.WHY, FollowUp.Plain.DETAILS, FollowUp.Plain.SHARE, FollowUp.Plain.AGAIN ->
                about(state, mention(state));
            case FollowUp.Confirm _ -> about(state, mention(state));
            case FollowUp.Plain.SOURCE, FollowUp.Plain.CHANGE -> about(state, FrameworkMention.NONE);
            case FollowUp.Plain.PERSON, FollowUp.Plain.HERE -> about(state, FrameworkMention.NONE);
            case FollowUp.Elsewhere _, FollowUp.UnknownTeam _, FollowUp.UnknownFramework _ ->
                about(state, FrameworkMention.NONE);
            case FollowUp.Pick(var number) -> picked(state, number);
            case FollowUp.Plain.OTHER -> other(state);
            case FollowUp.Plain.BACK -> choice(candidates(state.choices()), mention(state));
            case FollowUp.About _ -> Optional.empty();
        };
    }

    /// The framework whose view was shown last.
    public FrameworkMention mention(ConversationState state) {
        return ConversationState.ALL_FRAMEWORKS.equals(state.framework())
                ? FrameworkMention.SEVERAL
                : framework(state.framework())
                        .<FrameworkMention>map(FrameworkMention.One::new)
                        .orElse(FrameworkMention.NONE);
    }

    private Optional<Framework> framework(@Nullable String id) {
        return id == null ? Optional.empty() : knowledge.framework(id);
    }

    /// The entry that was answered last; if there was only a choice, the same choice again.
    private Optional<Ask> about(ConversationState state, FrameworkMention mention) {
        return state.entry() == null
                ? choice(candidates(state.choices()), mention)
                : knowledge.entry(state.entry()).map(entry -> AskParser.about(knowledge, entry, mention, null));
    }

    private Optional<Ask> picked(ConversationState state, int number) {
        var choices = state.choices();
        var index = number == 0 ? choices.size() - 1 : number - 1;
        return index < 0 || index >= choices.size() ? Optional.empty() : picked(state, choices.get(index));
    }

    private Optional<Ask> picked(ConversationState state, String id) {
        return knowledge.entry(id).map(entry -> AskParser.about(knowledge, entry, mention(state), null));
    }

    /// The choice that was not picked, or those.
    private Optional<Ask> other(ConversationState state) {
        var rest = state.choices().stream()
                .filter(each -> !each.equals(state.entry()))
                .toList();
        return rest.size() == 1 ? picked(state, rest.getFirst()) : choice(candidates(rest), mention(state));
    }

    private Stream<Candidate> candidates(List<String> ids) {
        return ids.stream().flatMap(id -> knowledge.entry(id).stream()).map(FollowUpResolver::candidate);
    }

    private static Candidate candidate(Entry entry) {
        return new Candidate(entry, 0, new Evidence(Evidence.Source.TITLE, entry.title()));
    }

    private static Optional<Ask> choice(Stream<Candidate> candidates, FrameworkMention mention) {
        var choices = candidates.toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Ask.Choice(choices, mention));
    }
}
