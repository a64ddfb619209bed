package org.whoowns.slack.review;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.learning.review.DueEntry;
import org.whoowns.learning.review.ReviewLedger;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.EntryMenu;
import org.whoowns.slack.render.actions.LessonAction;
import org.whoowns.slack.render.actions.PayloadCodec;

/// Form about an entry that needs work: a note for its curators, and the ways to teach something better.
final class ReviewNoteModal {

    static final String CALLBACK = "review:note";

    private static final String NOTE = "note";

    /// @param entry the id of the entry
    record Memo(String entry) {}

    private static final PayloadCodec<Memo> CODEC = new PayloadCodec<>(Memo.class, 1, PayloadCodec.VIEW_METADATA);

    private ReviewNoteModal() {}

    static View view(DueEntry due) {
        var entry = due.entry();
        return ModalBlocks.form(
                CALLBACK,
                text("reviews.needs.work"),
                text("save"),
                CODEC.write(new Memo(entry.id())),
                BlockFactory.concat(
                        BlockFactory.text(escape(text("reviews.note.lead", entry.title()))),
                        List.of(ActionsBlock.builder().elements(ways(entry)).build()),
                        List.of(InputBlocks.optional(
                                NOTE,
                                text("reviews.note"),
                                text("reviews.note.hint"),
                                InputBlocks.textInput(due.review().note(), ReviewLedger.MAX_NOTE, true, "")))));
    }

    private static List<BlockElement> ways(Entry entry) {
        var ways = new ArrayList<BlockElement>();
        EntryMenu.ofFew(List.of(entry)).ifPresent(ways::add);
        ways.add(new LessonAction.Means("", entry.id(), null).button(text("reviews.teach")));
        ways.add(new LessonAction.Write(entry.questions().stream().findFirst().orElse(""), null)
                .button(text("reviews.write")));
        return ways;
    }

    /// The id of the entry; empty for a form of another version.
    static Optional<String> entry(View view) {
        return CODEC.read(view.getPrivateMetadata()).map(Memo::entry);
    }

    /// Null if there is none.
    static @Nullable String note(View view) {
        var note = FormValues.of(view).text(NOTE).strip();
        return note.isEmpty() ? null : note;
    }
}
