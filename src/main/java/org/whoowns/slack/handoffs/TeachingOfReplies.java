package org.whoowns.slack.handoffs;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.learning.handoff.HandoffLessons;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.learning.lesson.LessonLedger;
import org.whoowns.learning.lesson.Teaching;
import org.whoowns.slack.access.ActorResolver;
import org.whoowns.slack.access.Requester;

/// Teaches what people reply to hand-offs, or proposes it to the curators, under the rights of who replied.
@Singleton
@Requires(beans = LessonLedger.class)
final class TeachingOfReplies implements HandoffLessons {

    private static final Logger log = LoggerFactory.getLogger(TeachingOfReplies.class);
    private static final int MAX_TITLE = 75;
    private static final String SHARED = "shared";

    private final LessonLedger lessons;
    private final ActorResolver actors;

    TeachingOfReplies(LessonLedger lessons, ActorResolver actors) {
        this.lessons = lessons;
        this.actors = actors;
    }

    @Override
    public void teach(Handoff handoff, String teacher, HandoffReply reply) {
        var actor = actors.of(Requester.in(handoff.workspace(), teacher, null));
        var outcome = lessons.teach(lessons.teacher(actor), teaching(handoff, reply), handoff.gap(), false);
        log.debug("A reply to a hand-off was taught: {}", outcome.getClass().getSimpleName());
    }

    private static Teaching teaching(Handoff handoff, HandoffReply reply) {
        var questions = List.of(handoff.question());
        return switch (reply) {
            case HandoffReply.ByEntry(var entry) -> new Teaching.Means(entry, questions);
            case HandoffReply.InWords(var words) ->
                new Teaching.OwnEntry(
                        title(handoff.question()),
                        Objects.requireNonNullElse(handoff.role(), SHARED),
                        words,
                        new LinkedHashMap<>(),
                        questions);
        };
    }

    private static String title(String question) {
        var title = question.endsWith("?") ? question.substring(0, question.length() - 1) : question;
        return title.length() <= MAX_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, MAX_TITLE - 1)));
    }
}
