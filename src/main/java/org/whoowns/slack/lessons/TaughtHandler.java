package org.whoowns.slack.lessons;

import static org.whoowns.answering.text.MessageCatalog.text;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.answering.context.QuestionContext;
import org.whoowns.answering.parsing.Ask;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.slack.BotCommandHandler;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException;

/// Lists what was taught and proposed, for those who teach here.
@Singleton
@Requires(bean = LessonLedger.class)
final class TaughtHandler implements BotCommandHandler {

    private final LessonLedger ledger;
    private final CurrentSnapshot current;
    private final ActorResolver actors;

    TaughtHandler(LessonLedger ledger, CurrentSnapshot current, ActorResolver actors) {
        this.ledger = ledger;
        this.current = current;
        this.actors = actors;
    }

    @Override
    public Ask.BotCommand.Name name() {
        return Ask.BotCommand.Name.TAUGHT;
    }

    @Override
    public boolean isOffered(QuestionContext context) {
        try {
            return ledger.teacher(actors.forAnswer(Requester.in(context.workspace(), context.user(), null)))
                    .proposes();
        } catch (DatabaseUnavailableException unavailable) {
            return false;
        }
    }

    @Override
    public SlackMessage handle(QuestionContext context) {
        try {
            var actor = actors.beforeAcknowledgement(Requester.in(context.workspace(), context.user(), null));
            var teacher = ledger.teacher(actor);
            return teacher.proposes()
                    ? TaughtList.message(
                            ledger, current.snapshot(actor.workspace()).knowledge(), teacher)
                    : SlackMessage.of(text("teach.not.allowed"));
        } catch (DatabaseUnavailableException unavailable) {
            return SlackMessage.of(text("unavailable"));
        }
    }
}
