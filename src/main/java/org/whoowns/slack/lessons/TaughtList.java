package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.Teacher;
import org.whoowns.learning.lesson.jdbc.LessonRow;
import org.whoowns.learning.lesson.jdbc.LessonState;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.Mention;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.Mrkdwn;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.actions.LessonAction;

/// The list of what was taught and proposed, page by page, with what can be done about it.
final class TaughtList {

    static final int LESSONS = 12;
    private static final int PHRASES = 3;

    private TaughtList() {}

    static SlackMessage message(LessonLedger ledger, KnowledgeBase knowledge, Teacher teacher) {
        var blocks = blocks(ledger, knowledge, teacher, 0);
        var count = ledger.count(teacher.workspace());
        var title = count == 0 ? text("taught.empty") : text("taught.title.count", count);
        return new SlackMessage(escape(title), blocks);
    }

    static View modal(LessonLedger ledger, KnowledgeBase knowledge, Teacher teacher, int page) {
        return ModalBlocks.readOnly(text("taught.title"), blocks(ledger, knowledge, teacher, page));
    }

    private static List<LayoutBlock> blocks(LessonLedger ledger, KnowledgeBase knowledge, Teacher teacher, int page) {
        var workspace = teacher.workspace();
        var count = ledger.count(workspace);
        if (count == 0) {
            return BlockFactory.text(escape(text("taught.empty")));
        }
        var pages = (count + LESSONS - 1) / LESSONS;
        var shown = Math.min(page, pages - 1);
        var blocks = new ArrayList<>(BlockFactory.text(Mrkdwn.bold(text("taught.title.count", count))));
        for (var lesson : ledger.page(workspace, shown * LESSONS, LESSONS)) {
            blocks.addAll(BlockFactory.text(line(knowledge, lesson)));
            blocks.addAll(BlockFactory.buttons(buttons(teacher, lesson, ledger.decides(teacher, lesson))));
        }
        if (pages > 1) {
            var next = (shown + 1) % pages;
            blocks.addAll(BlockFactory.buttons(
                    List.of(new LessonAction.Taught(next).button(text(next == 0 ? "first.page" : "next.page")))));
        }
        return blocks;
    }

    private static String line(KnowledgeBase knowledge, LessonRow lesson) {
        var phrases = lesson.phrases().stream()
                .limit(PHRASES)
                .map(phrase -> "“" + escape(phrase.text()) + "”")
                .collect(Collectors.joining(", "));
        var more = lesson.phrases().size() - PHRASES;
        return Mrkdwn.bold(new LessonTitle(knowledge).of(lesson)) + " · " + escape(state(lesson.state())) + "\n"
                + phrases
                + (more > 0 ? " " + escape(text("taught.more", more)) : "") + "\n"
                + (lesson.taughtBy().isEmpty()
                        ? escape(text("taught.by.feedback"))
                        : escape(text("taught.by")) + " " + Mention.person(lesson.taughtBy()));
    }

    private static String state(LessonState state) {
        return switch (state) {
            case PROPOSED -> text("taught.proposed");
            case IN_FORCE -> text("taught.in.force");
            case DISMISSED -> text("taught.dismissed");
            case UNDONE -> text("taught.undone");
        };
    }

    private static List<ButtonElement> buttons(Teacher teacher, LessonRow lesson, boolean decides) {
        if (!decides) {
            return lesson.state() == LessonState.PROPOSED
                            && lesson.taughtBy().equals(teacher.actor().user())
                    ? List.of(new LessonAction.Withdraw(lesson.id(), true).button(text("taught.take.back")))
                    : List.of();
        }
        var review = new LessonAction.Review(lesson.id());
        return switch (lesson.state()) {
            case PROPOSED ->
                List.of(
                        review.button(text("taught.review")),
                        new LessonAction.Withdraw(lesson.id(), true).button(text("taught.dismiss")));
            case IN_FORCE -> List.of(new LessonAction.Withdraw(lesson.id(), false).button(text("taught.undo")));
            case DISMISSED, UNDONE -> List.of(review.button(text("taught.again")));
        };
    }
}
