package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.requests.EventDelivery;
import org.whoowns.playground.requests.OutgoingRequest;
import org.whoowns.playground.requests.RequestSender;
import org.whoowns.playground.requests.RequestSigner;
import org.whoowns.playground.requests.TriggerIds;
import org.whoowns.playground.webapi.ResponseUrls;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Everything that Slack needs at hand to pass on what a person does.
public record ActorContext(
        FakeWorkspace workspace,
        RequestSigner signer,
        RequestSender sender,
        EventDelivery events,
        TriggerIds triggerIds,
        ResponseUrls responseUrls) {

    AppResponse deliver(OutgoingRequest request) {
        return sender.deliver(signer.sign(request, workspace.clock().instant()));
    }

    AppResponse deliver(ObjectNode interaction) {
        return deliver(OutgoingRequest.interaction(interaction));
    }
}
