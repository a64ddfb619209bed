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
public record ActorContext(
        FakeWorkspace workspace,
        RequestSender sender,
        EventDelivery events,
        TriggerIds triggerIds,
        ResponseUrls responseUrls) {

    AppResponse send(ObjectNode interaction) {
        return sender.send(OutgoingRequest.interaction(interaction));
    }
}
