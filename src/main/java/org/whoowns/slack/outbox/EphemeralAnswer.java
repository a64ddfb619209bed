package org.whoowns.slack.outbox;

import org.jspecify.annotations.Nullable;
import org.whoowns.slack.access.Requester;
import org.whoowns.slack.blocks.SlackMessage;
import org.whoowns.slack.client.MessageSender;
import org.whoowns.slack.client.SlackCallException;
import org.whoowns.slack.client.SlackErrorKind;

/// Answer to a click that only the person sees; a direct message, if Slack no longer takes that.
public record EphemeralAnswer(
        MessageSender messages,
        Requester requester,
        @Nullable String responseUrl) {

    public void say(String sentence) {
        show(SlackMessage.of(sentence), false);
    }

    /// @param isReplacing whether the clicked message gives way to it
    public void show(SlackMessage message, boolean isReplacing) {
        if (responseUrl == null || responseUrl.isBlank()) {
            messages.postDirect(requester.workspace(), requester.user(), message);
            return;
        }
        try {
            if (isReplacing) {
                messages.replace(responseUrl, message);
            } else {
                messages.respondEphemeral(responseUrl, message);
            }
        } catch (SlackCallException failure) {
            if (failure.kind() != SlackErrorKind.CLICK_EXPIRED) {
                throw failure;
            }
            messages.postDirect(requester.workspace(), requester.user(), message);
        }
    }
}
