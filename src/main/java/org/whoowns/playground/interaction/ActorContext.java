package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventDelivery;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSender;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.webapi.ResponseUrls;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Collaborators needed to process a user's actions.
///
/// @param window id of the browser window that they act in; empty outside browsers
public record ActorContext(
        FakeWorkspace workspace,
        RequestSender sender,
        EventDelivery events,
        TriggerIds triggerIds,
        ResponseUrls responseUrls,
        String window) {

    public ActorContext inWindow(String other) {
        return new ActorContext(workspace, sender, events, triggerIds, responseUrls, other);
    }

    AppResponse send(ObjectNode interaction) {
        return sender.send(OutgoingRequest.interaction(interaction));
    }
}
