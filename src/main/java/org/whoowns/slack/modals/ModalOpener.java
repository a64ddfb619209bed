package org.whoowns.slack.modals;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;
import org.whoowns.teams.ledger.RejectionReason;

/// Opens a modal after a click: on its own, or on top of the modal that was clicked in.
///
/// Slack allows one modal a click, within three seconds. If loading takes longer, a placeholder is opened first and
/// replaced later. If it was too late for that, the person is told in a direct message, once. Safe to share between
/// threads.
public final class ModalOpener {

    private static final Logger log = LoggerFactory.getLogger(ModalOpener.class);
    /// Leaves two seconds for the call to Slack.
    private static final Duration PLACEHOLDER_DELAY = Duration.ofSeconds(1);

    private final MessageSender messages;
    private final String workspace;
    private final String user;
    private final String triggerId;
    /// The modal that was clicked in; null if it was no modal.
    private final @Nullable String below;

    private final @Nullable String hash;
    /// Whether the click was on the Home tab, which shows its outcome.
    private final boolean isOnHome;

    private final ReentrantLock opening = new ReentrantLock();
    /// The id of the modal that this click opened; null until then.
    private @Nullable String opened;

    private boolean answered;
    /// Whether Slack no longer accepts the trigger.
    private boolean expired;

    private boolean told;

    private ModalOpener(
            MessageSender messages,
            String workspace,
            String user,
            String triggerId,
            @Nullable String below,
            @Nullable String hash,
            boolean isOnHome) {
        this.messages = messages;
        this.workspace = workspace;
        this.user = user;
        this.triggerId = triggerId;
        this.below = below;
        this.hash = hash;
        this.isOnHome = isOnHome;
    }

    public static ModalOpener of(BlockActionPayload payload, String workspace, MessageSender messages) {
        var view = payload.getView();
        var inModal = view != null && "modal".equals(view.getType());
        return new ModalOpener(
                messages,
                workspace,
                payload.getUser().getId(),
                payload.getTriggerId(),
                inModal ? view.getId() : null,
                inModal ? view.getHash() : null,
                view != null && "home".equals(view.getType()));
    }

    /// Idempotency key of a change that the click itself makes: the same if the click is replayed, to whichever
    /// replica.
    public String key() {
        return UUID.nameUUIDFromBytes(triggerId.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /// Opens a placeholder if nothing else is opened within a second.
    public ModalOpener withPlaceholder() {
        CompletableFuture.delayedExecutor(
                        PLACEHOLDER_DELAY.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(this::showPlaceholder);
        return this;
    }

    private void showPlaceholder() {
        opening.lock();
        try {
            if (!answered) {
                opened = show(ModalBlocks.message(MessageCatalog.text("one.moment")));
            }
        } catch (SlackCallException failure) {
            // the next call tries again, unless it is too late, and reports the failure
            expired |= failure.kind() == SlackErrorKind.CLICK_EXPIRED;
            log.debug("Could not show the loading modal: {}", failure.getMessage());
        } finally {
            opening.unlock();
        }
    }

    public void open(View view) {
        opening.lock();
        try {
            answered = true;
            if (opened != null) {
                messages.updateModal(workspace, opened, null, view);
            } else if (expired) {
                tellExpiry();
            } else {
                opened = show(view);
            }
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.CLICK_EXPIRED) {
                throw failure;
            }
            log.info("A click came to nothing: {}", failure.getMessage());
            expired = true;
            tellExpiry();
        } finally {
            opening.unlock();
        }
    }

    private String show(View view) {
        return below == null
                ? messages.openModal(workspace, triggerId, view)
                : messages.pushModal(workspace, triggerId, view);
    }

    private void tellExpiry() {
        if (!told) {
            told = true;
            messages.postDirect(workspace, user, SlackMessage.of(MessageCatalog.text("click.expired")));
        }
    }

    /// Opens a modal with one sentence.
    public void say(String sentence) {
        open(ModalBlocks.message(sentence));
    }

    /// Opens a modal that says why a change is rejected.
    public void say(RejectionReason reason) {
        say(ErrorMessages.sentence(reason));
    }

    /// Replaces the modal that was clicked in, or opens the view if there is none.
    public void replace(View view) {
        if (below == null || isOpen()) {
            open(view);
        } else {
            messages.updateModal(workspace, below, hash, view);
        }
    }

    /// Says the sentence unless the click was on the Home tab. There, it only replaces a placeholder that is shown.
    public void finish(String sentence) {
        if (!isOnHome) {
            say(sentence);
            return;
        }
        opening.lock();
        try {
            answered = true;
            if (opened != null) {
                messages.updateModal(workspace, opened, null, ModalBlocks.message(sentence));
            }
        } finally {
            opening.unlock();
        }
    }

    private boolean isOpen() {
        opening.lock();
        try {
            answered = true;
            return opened != null;
        } finally {
            opening.unlock();
        }
    }
}
