package org.whoowns.slack.handoffs;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.learning.handoff.HandoffDesk;
import org.whoowns.learning.handoff.jdbc.HandoffKey;
import org.whoowns.learning.handoff.state.HandoffCase;
import org.whoowns.learning.handoff.state.HandoffMessage;
import org.whoowns.learning.handoff.state.HandoffReply;
import org.whoowns.slack.TaskRunner;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.handoffs.HandoffAction.OfRecipient;
import org.whoowns.slack.modals.ModalOpener;
import org.whoowns.slack.outbox.EphemeralAnswer;

/// What a person does who is asked. Their message is updated to what came of it.
@Singleton
final class RecipientActions {

    private final @Nullable HandoffDesk desk;
    private final HandoffRenderer renderer;
    private final TaskRunner tasks;

    RecipientActions(@Nullable HandoffDesk desk, HandoffRenderer renderer, TaskRunner tasks) {
        this.desk = desk;
        this.renderer = renderer;
        this.tasks = tasks;
    }

    /// @param message the id of the message of the hand-off
    /// @param role the id of the role to which it is passed
    record Passing(String message, String role) {}

    /// A message that is the person's, with its hand-off.
    private record Found(HandoffDesk desk, HandoffCase of, HandoffMessage message) {}

    private Optional<Found> find(Requester requester, ClickedPlace place, String id) {
        if (desk == null) {
            return Optional.empty();
        }
        var message = new HandoffKey(requester.workspace(), id);
        return desk.ofMessage(message, requester.user(), place.channel(), place.ts())
                .flatMap(of -> of.message(id).map(found -> new Found(desk, of, found)));
    }

    void act(Requester requester, ClickedPlace place, EphemeralAnswer answer, OfRecipient action) {
        var found = find(requester, place, action.message());
        if (found.isEmpty()) {
            answer.say(text("old.button"));
            return;
        }
        var desk = found.get().desk();
        var of = found.get().of();
        var message = found.get().message();
        switch (action) {
            case HandoffAction.ThisOne(var _, var entry) -> {
                if (renderer.title(requester.workspace(), entry) == null) {
                    answer.say(text("handoff.entry.gone"));
                    return;
                }
                if (!of.handoff().isOpen()) {
                    answer.say(text("handoff.late"));
                }
                desk.reply(of, requester.user(), new HandoffReply.ByEntry(entry));
            }
            case HandoffAction.Skip _ -> desk.skip(of, message);
            case HandoffAction.Mute _ -> desk.mute(of, message, requester.user());
            case HandoffAction.Undo _ -> desk.undo(of, message, requester.user());
            case HandoffAction.Write _ -> throw new IllegalStateException("opens a form");
        }
        desk.proceed(HandoffDesk.key(of));
    }

    void pass(Requester requester, ClickedPlace place, EphemeralAnswer answer, Passing passing) {
        find(requester, place, passing.message())
                .ifPresentOrElse(
                        found -> {
                            found.desk().pass(found.of(), found.message(), passing.role());
                            found.desk().proceed(HandoffDesk.key(found.of()));
                        },
                        () -> answer.say(text("old.button")));
    }

    void write(
            Requester requester,
            ClickedPlace place,
            EphemeralAnswer answer,
            HandoffAction.Write write,
            ModalOpener modal) {
        find(requester, place, write.message())
                .filter(found -> found.of().handoff().isOpen())
                .ifPresentOrElse(
                        found -> modal.open(WriteAnswerModal.view(found.of(), found.message())),
                        () -> answer.say(text("handoff.late")));
    }

    /// Saves an answer in words.
    ///
    /// @return why it was not taken
    Optional<String> written(Requester requester, String message, String words) {
        var found = find(requester, new ClickedPlace(null, null, null), message)
                .filter(each -> each.of().handoff().isOpen());
        if (found.isEmpty()) {
            return Optional.of(text("handoff.late"));
        }
        var of = found.get().of();
        found.get().desk().reply(of, requester.user(), new HandoffReply.InWords(words));
        tasks.submit(() -> found.get().desk().proceed(HandoffDesk.key(of)), _ -> {});
        return Optional.empty();
    }
}
