package org.whoowns.slack.feedback;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.feedback.Vote;
import org.whoowns.learning.feedback.VoteReason;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.slack.render.actions.FeedbackAction;
import org.whoowns.slack.render.actions.PayloadCodec;

/// Form that asks why an answer did not help. Which entry was meant is asked only if it was another one.
record FeedbackForm(KnowledgeBase knowledge) {

    static final String CALLBACK = "feedback:form";
    static final String REASON = "reason";
    static final String COMMENT = "comment";
    static final String MEANT = "meant";
    private static final int MAX_COMMENT = 300;

    /// @param words of the question
    /// @param entry id of the entry of the answer
    record Memo(String words, String entry) {}

    private static final PayloadCodec<Memo> CODEC = new PayloadCodec<>(Memo.class, 1, PayloadCodec.VIEW_METADATA);

    /// Empty for a form of another version.
    static Optional<Memo> memo(View view) {
        return CODEC.read(view.getPrivateMetadata());
    }

    /// What is filled in so far.
    static Vote read(Memo memo, View view) {
        var values = FormValues.of(view);
        var reason = values.choice(REASON)
                .flatMap(name -> Arrays.stream(VoteReason.values())
                        .filter(each -> each.name().equals(name))
                        .findFirst())
                .orElse(null);
        var meant = reason == VoteReason.WRONG_ENTRY ? values.choice(MEANT).orElse(null) : null;
        return new Vote(
                memo.words(), memo.entry(), false, reason, values.text(COMMENT).strip(), meant);
    }

    View view(Vote vote) {
        var title = knowledge.entry(vote.entry()).map(entry -> entry.title()).orElse("");
        var blocks =
                new ArrayList<LayoutBlock>(BlockFactory.context(escape(text("feedback.about", vote.words(), title))));
        blocks.add(InputBlocks.dispatching(REASON, text("feedback.why"), reasons(vote.reason())));
        if (vote.reason() == VoteReason.WRONG_ENTRY) {
            blocks.add(InputBlocks.optional(
                    MEANT,
                    text("feedback.meant"),
                    text("feedback.meant.hint"),
                    EntryMenu.input(
                            Optional.ofNullable(vote.meant()).flatMap(knowledge::entry),
                            text("teach.means.entry.choose"))));
        }
        blocks.add(InputBlocks.optional(
                COMMENT,
                text("feedback.comment"),
                text("feedback.comment.hint"),
                InputBlocks.textInput(vote.comment(), MAX_COMMENT, true, "")));
        return ModalBlocks.form(
                CALLBACK,
                text("feedback.title"),
                text("feedback.send"),
                CODEC.write(new Memo(vote.words(), vote.entry())),
                blocks);
    }

    private static RadioButtonsElement reasons(@Nullable VoteReason picked) {
        var options = Arrays.stream(VoteReason.values())
                .map(reason -> InputBlocks.option(new Choice(reason.name(), VoteNotes.label(reason))))
                .toList();
        return RadioButtonsElement.builder()
                .actionId(FeedbackAction.IDS.of(FeedbackAction.Input.REASON))
                .options(options)
                .initialOption(picked(options, picked))
                .build();
    }

    private static @Nullable OptionObject picked(List<OptionObject> options, @Nullable VoteReason reason) {
        return options.stream()
                .filter(option -> reason != null && Objects.equals(option.getValue(), reason.name()))
                .findFirst()
                .orElse(null);
    }
}
