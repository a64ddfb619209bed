package org.whoowns.slack.modals;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.slack.blocks.ModalBlocks;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;

/// Where a window can be shown after a click: on its own, or on top of the window that was clicked in.
///
/// Slack opens one window a click, and only within three seconds. Where finding out what to show takes long, a window
/// that asks for a moment's patience opens first, and what comes then takes its place.
public final class ModalOpener {

    private static final Logger log = LoggerFactory.getLogger(ModalOpener.class);
    /// Leaves Slack and the way there two seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final MessageSender messages;
    private final String workspace;
    private final String triggerId;
    /// The window that was clicked in; null elsewhere.
    private final @Nullable String below;

    private final @Nullable String hash;
    private final ReentrantLock opening = new ReentrantLock();
    /// The window that this click has opened; null until then.
    private @Nullable String opened;

    private boolean answered;

    private ModalOpener(
            MessageSender messages, String workspace, String triggerId, @Nullable String below, @Nullable String hash) {
        this.messages = messages;
        this.workspace = workspace;
        this.triggerId = triggerId;
        this.below = below;
        this.hash = hash;
    }

    public static ModalOpener of(BlockActionPayload payload, String workspace, MessageSender messages) {
        var view = payload.getView();
        var inWindow = view != null && "modal".equals(view.getType());
        return new ModalOpener(
                messages,
                workspace,
                payload.getTriggerId(),
                inWindow ? view.getId() : null,
                inWindow ? view.getHash() : null);
    }

    /// Asks for patience if nothing is shown for a while.
    public ModalOpener patiently() {
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(this::askForPatience);
        return this;
    }

    private void askForPatience() {
        opening.lock();
        try {
            if (!answered) {
                opened = show(ModalBlocks.message(MessageCatalog.text("one.moment")));
            }
        } catch (SlackCallException failure) {
            // what comes after it tries again, and tells of it
            log.debug("Could not show the loading modal: {}", failure.getMessage());
        } finally {
            opening.unlock();
        }
    }

    public void open(View window) {
        opening.lock();
        try {
            answered = true;
            if (opened == null) {
                opened = show(window);
            } else {
                messages.updateModal(workspace, opened, null, window);
            }
        } finally {
            opening.unlock();
        }
    }

    private String show(View window) {
        return below == null
                ? messages.openModal(workspace, triggerId, window)
                : messages.pushModal(workspace, triggerId, window);
    }

    /// Opens a window that says one thing.
    public void say(String sentence) {
        open(ModalBlocks.message(sentence));
    }

    /// Puts it in the place of the window that was clicked in; opens it where there is none.
    public void replace(View window) {
        if (below == null || isOpen()) {
            open(window);
        } else {
            messages.updateModal(workspace, below, hash, window);
        }
    }

    /// Nothing needs to be shown any more; where patience was asked for, the sentence says that it is over.
    public void settle(String sentence) {
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
