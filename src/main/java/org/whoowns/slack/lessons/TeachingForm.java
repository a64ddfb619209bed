package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Owner;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.InputBlocks;
import org.whoowns.slack.blocks.InputBlocks.Choice;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.lessons.TeachingMetadata.Kind;
import org.whoowns.slack.modals.FormValues;
import org.whoowns.slack.render.actions.EntryMenu;

/// The forms in which something is taught.
record TeachingForm(KnowledgeBase knowledge) {

    static final String CALLBACK = "lesson:form";
    static final String PHRASES = "phrases";

    private static final String ENTRY = "entry";
    private static final String TITLE = "title";
    private static final String OWNER = "owner";
    private static final String REASON = "reason";
    private static final String PART = "part-";
    /// The window that shows what it would change carries all of it, and Slack limits that.
    private static final int MAX_REASON = 1_200;

    private static final int MAX_PART = 300;
    private static final int MAX_QUESTIONS = 900;
    private static final int MAX_TITLE = 100;

    /// @param picked id of the entry that is probably meant; null for none
    View means(String words, @Nullable String picked, @Nullable String gap) {
        return form(
                TeachingMetadata.form(Kind.MEANS, gap),
                text("teach.means.title"),
                List.of(
                        phrases(words),
                        InputBlocks.required(
                                ENTRY,
                                text("teach.means.entry"),
                                EntryMenu.input(
                                        Optional.ofNullable(picked).flatMap(knowledge::entry),
                                        text("teach.means.entry.choose")))));
    }

    View notForUs(String words, @Nullable String gap) {
        var blocks = new ArrayList<>(BlockFactory.text(escape(text("teach.not.for.us.lead"))));
        blocks.add(phrases(words));
        return form(TeachingMetadata.form(Kind.NOT_FOR_US, gap), text("teach.not.for.us.title"), blocks);
    }

    View write(String words, @Nullable String gap) {
        var blocks = new ArrayList<>(BlockFactory.text(escape(text("teach.write.lead"))));
        blocks.add(InputBlocks.required(
                TITLE, text("teach.write.name"), InputBlocks.textInput(null, MAX_TITLE, false, "")));
        blocks.add(InputBlocks.required(
                OWNER,
                text("teach.write.owner"),
                InputBlocks.select(owners(), null, text("teach.write.owner.choose"))));
        blocks.add(InputBlocks.required(
                REASON, text("teach.write.reason"), InputBlocks.textInput(null, MAX_REASON, true, "")));
        knowledge
                .mainRoles()
                .forEach(role -> blocks.add(InputBlocks.optional(
                        PART + role.id(),
                        text("teach.write.part", role.title()),
                        "",
                        InputBlocks.textInput(null, MAX_PART, true, ""))));
        blocks.add(phrases(words));
        return form(TeachingMetadata.form(Kind.ENTRY, gap), text("teach.write.title"), blocks);
    }

    private static View form(TeachingMetadata metadata, String title, List<LayoutBlock> blocks) {
        return ModalBlocks.form(CALLBACK, title, text("teach.next"), TeachingMetadata.CODEC.write(metadata), blocks);
    }

    private static LayoutBlock phrases(String words) {
        return InputBlocks.required(
                PHRASES,
                text("teach.phrases"),
                InputBlocks.textInput(words, MAX_QUESTIONS, true, text("teach.phrases.hint")));
    }

    private List<Choice> owners() {
        return Stream.concat(
                        knowledge.roles().stream().map(role -> new Choice(role.id(), role.title())),
                        Stream.of(new Choice(Owner.Shared.ID, text("agreement.shared"))))
                .toList();
    }

    /// What was filled in; the fields of another version of the form are empty.
    Teaching read(Kind kind, FormValues values) {
        var phrases =
                values.text(PHRASES).lines().filter(line -> !line.isBlank()).toList();
        return switch (kind) {
            case MEANS -> new Teaching.Means(values.choice(ENTRY).orElse(""), phrases);
            case NOT_FOR_US -> new Teaching.NotForUs(phrases);
            case ENTRY -> {
                var parts = new LinkedHashMap<String, String>();
                knowledge.mainRoles().forEach(role -> {
                    var part = values.text(PART + role.id());
                    if (!part.isBlank()) {
                        parts.put(role.id(), part);
                    }
                });
                yield new Teaching.OwnEntry(
                        values.text(TITLE), values.choice(OWNER).orElse(""), values.text(REASON), parts, phrases);
            }
        };
    }
}
