package org.whoowns.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whoowns.answering.snapshot.CurrentSnapshot;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Matcher;

/// Reloading while a question is being answered.
class ReloadWhileAnsweringTest {

    private static final KnowledgeBase BEFORE = KnowledgeFolders.second();
    private static final Snapshot FIRST = new Snapshot(Matcher.of(BEFORE));
    private static final Snapshot SECOND = new Snapshot(Matcher.of(KnowledgeFolders.topicsAlone()));

    private final ReloadedOnceRead first = new ReloadedOnceRead();
    private final CurrentSnapshot current = new CurrentSnapshot(first);
    private final Answerer answerer = new Answerer(current);

    /// A holder whose snapshot is replaced whenever it is read.
    private final class ReloadedOnceRead extends CompletableFuture<Snapshot> {

        ReloadedOnceRead() {
            complete(FIRST);
        }

        @Override
        public Snapshot join() {
            var taken = super.join();
            current.swap(SECOND);
            return taken;
        }
    }

    @Test
    void wordsAreAnsweredFromOneSnapshot() {
        assertThat(entries(answerer.answer(new Question.Utterance("list"))))
                .containsExactlyInAnyOrderElementsOf(BEFORE.entries());
        assertThat(entries(answerer.answer(new Question.Utterance("list"))))
                .as("the next question")
                .containsExactlyInAnyOrderElementsOf(SECOND.knowledge().entries());
    }

    @Test
    void theGuideIsMadeFromOneSnapshot() {
        assertThat(answerer.answer(new Question.Utterance("help")))
                .isEqualTo(KnowledgeAnswerer.guide(FIRST))
                .isNotEqualTo(KnowledgeAnswerer.guide(SECOND));
    }

    @Test
    void aClickIsAnsweredFromOneSnapshot() {
        var role = BEFORE.mainRoles().getFirst();

        assertThat(answerer.answer(new Question.Click(new Reference.ToRole(role.id(), null))))
                .isInstanceOfSatisfying(Answer.RoleProfile.class, profile -> {
                    assertThat(profile.role()).isEqualTo(role);
                    assertThat(profile.owned()).isNotEmpty();
                });
        assertThat(answerer.answer(new Question.Click(new Reference.ToRole(role.id(), null))))
                .as("the next click")
                .isEqualTo(new Answer.Gone());
    }

    private static List<Entry> entries(Answer answer) {
        var contents = (Answer.Contents) answer;
        return Stream.concat(contents.areas().values().stream().flatMap(List::stream), contents.topics().stream())
                .map(Entry.class::cast)
                .toList();
    }
}
