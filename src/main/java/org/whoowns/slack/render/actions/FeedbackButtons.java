package org.whoowns.slack.render.actions;

import static org.whoowns.answering.text.MessageCatalog.text;

import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Answer;
import org.whoowns.answering.text.FollowUpText;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.render.actions.FeedbackAction.Vote;

/// The two buttons by which people say whether an answer to their question helped: Slack's own in messages, plain ones
/// where those may not be shown.
public final class FeedbackButtons {

    private static final String UP = "👍";
    private static final String DOWN = "👎";

    private FeedbackButtons() {}

    /// For a row with others.
    ///
    /// @param asked the words of the question; null if nobody typed it, or if no feedback is taken
    public static List<ButtonElement> plain(Answer answer, @Nullable String asked) {
        return vote(answer, asked).stream()
                .flatMap(helpful -> Stream.of(
                        labelled(helpful.button(UP), "feedback.helpful"),
                        labelled(opposite(helpful).button(DOWN), "feedback.not.helpful")))
                .toList();
    }

    private static ButtonElement labelled(ButtonElement button, String key) {
        button.setAccessibilityLabel(text(key));
        return button;
    }

    /// A row of its own.
    ///
    /// @param asked the words of the question; null if nobody typed it, or if no feedback is taken
    public static List<LayoutBlock> row(Answer answer, @Nullable String asked) {
        return vote(answer, asked).map(FeedbackButtons::row).stream().toList();
    }

    private static LayoutBlock row(Vote helpful) {
        var element = FeedbackButtonsElement.builder()
                .actionId(FeedbackAction.IDS.of(FeedbackAction.Input.VOTE))
                .positiveButton(button(helpful, UP, "feedback.helpful"))
                .negativeButton(button(opposite(helpful), DOWN, "feedback.not.helpful"))
                .build();
        return ContextActionsBlock.builder().elements(List.of(element)).build();
    }

    private static FeedbackButtonObject button(Vote vote, String label, String key) {
        return FeedbackButtonObject.builder()
                .text(BlockFactory.plain(label))
                .accessibilityLabel(text(key))
                .value(FeedbackAction.IDS.codec().write(vote))
                .build();
    }

    private static Optional<Vote> vote(Answer answer, @Nullable String asked) {
        return asked == null || answer instanceof Answer.Choices
                ? Optional.empty()
                : FollowUpText.entry(answer)
                        .map(entry -> new Vote(asked, entry.id(), true))
                        .filter(FeedbackAction.IDS.codec()::fits);
    }

    private static Vote opposite(Vote vote) {
        return new Vote(vote.words(), vote.entry(), !vote.isHelpful());
    }
}
