package org.whoowns.learning.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whoowns.answering.AnsweredQuestion;
import org.whoowns.answering.Question;
import org.whoowns.answering.Reference;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.conversation.FollowUp;

/// Tells listeners which of the offered entries people pick.
@Singleton
final class PickNotifier {

    private final List<PickListener> listeners;

    PickNotifier(List<PickListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /// A click on any answer, since not every button tells that it was one of several.
    void clicked(Question.Click click) {
        tell(click.context(), entries(click.reference()).collect(Collectors.toUnmodifiableSet()));
    }

    /// Words such as "the second one".
    void typed(Question.Utterance utterance, AnsweredQuestion answered) {
        if (answered.followUp() instanceof FollowUp.Pick || answered.followUp() == FollowUp.Plain.OTHER) {
            var outcome = ExchangeOutcome.of(answered.ask(), answered.match());
            if (outcome != null && outcome.entry() != null) {
                tell(utterance.context(), Set.of(outcome.entry()));
            }
        }
    }

    private void tell(QuestionContext context, Set<String> entries) {
        if (!entries.isEmpty()
                && !context.workspace().isEmpty()
                && !context.user().isEmpty()) {
            listeners.forEach(listener -> listener.picked(context.workspace(), context.user(), entries));
        }
    }

    private static Stream<String> entries(Reference reference) {
        return switch (reference) {
            case Reference.ToEntry(var entry, var _) -> Stream.of(entry);
            case Reference.ToDetails(var of) -> entries(of);
            case Reference.ToChoice(var chosen, var others) -> Stream.concat(entries(chosen), others.stream());
            case Reference.ToVerdict(var of, var _) -> entries(of);
            case Reference.ToFramework(var entry, var _) -> Stream.of(entry);
            case Reference.ToFrameworks(var entry) -> Stream.of(entry);
            case Reference.ToTeam _, Reference.ToPerson _, Reference.ToRole _, Reference.ToContents _ -> Stream.empty();
            case Reference.ToContract _, Reference.ToRoleContract _, Reference.ToCheck _ -> Stream.empty();
        };
    }
}
