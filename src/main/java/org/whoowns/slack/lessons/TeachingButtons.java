package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;
import static org.whoowns.slack.blocks.Mrkdwn.escape;

import com.slack.api.model.block.element.ButtonElement;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.Answer;
import org.whoowns.answering.Question;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.Teacher;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.BlockFactory;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.render.actions.LessonAction;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Adds buttons to an answer that may be wrong, or to none, which teach a better one: for whoever may, where nobody
/// else sees them.
@Singleton
@Requires(bean = LessonLedger.class)
public final class TeachingButtons {

    private static final Logger log = LoggerFactory.getLogger(TeachingButtons.class);
    private static final int MAX_WORDS = 300;

    private final LessonLedger ledger;
    private final ActorResolver actors;

    TeachingButtons(LessonLedger ledger, ActorResolver actors) {
        this.ledger = ledger;
        this.actors = actors;
    }

    /// Whether buttons may belong under the answer; cheap, unlike [#under].
    public static boolean mayTeach(Answer answer, Question.Utterance question) {
        var isUnsure = answer instanceof Answer.NotKnown
                || answer instanceof Answer.Choices
                || answer instanceof Answer.Alternatives;
        return isUnsure
                && question.context().isAlone()
                && !question.context().workspace().isEmpty()
                && !question.words().isBlank()
                && question.words().length() <= MAX_WORDS;
    }

    /// The message with the buttons; as it is for whoever may not teach, or while that can't be told.
    public SlackMessage under(SlackMessage message, Answer answer, Question.Utterance question) {
        if (!mayTeach(answer, question)) {
            return message;
        }
        try {
            var context = question.context();
            var teacher = ledger.teacher(
                    actors.beforeAcknowledgement(Requester.in(context.workspace(), context.user(), null)));
            return teacher.proposes() ? with(message, teacher, question.words()) : message;
        } catch (DatabaseUnavailableException unavailable) {
            log.debug("Nothing can be taught for now.", unavailable);
            return message;
        }
    }

    private static SlackMessage with(SlackMessage message, Teacher teacher, String words) {
        List<ButtonElement> buttons = teacher.decides()
                ? List.of(
                        new LessonAction.Means(words, null, null).button(text("teach.means")),
                        new LessonAction.NotForUs(words, null).button(text("teach.not.for.us")),
                        new LessonAction.Write(words, null).button(text("teach.write")))
                : List.of(
                        new LessonAction.Means(words, null, null).button(text("teach.suggest")),
                        new LessonAction.Write(words, null).button(text("teach.write")));
        var lead = text(teacher.decides() ? "teach.lead.curator" : "teach.lead.holder");
        return new SlackMessage(
                message.text(),
                BlockFactory.concat(
                        message.blocks(), BlockFactory.context(escape(lead)), BlockFactory.buttons(buttons)));
    }
}
