package org.whoowns.playground.acting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.delivery.EventFeed;
import org.whoowns.playground.delivery.Letter;
import org.whoowns.playground.delivery.Postman;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.delivery.Signer;
import org.whoowns.playground.delivery.Triggers;
import org.whoowns.playground.webapi.ResponseUrls;
import org.whoowns.playground.workspace.Workspace;

/// Everything that Slack needs at hand to pass on what a person does.
public record Office(
        Workspace workspace,
        Signer signer,
        Postman postman,
        EventFeed events,
        Triggers triggers,
        ResponseUrls responseUrls) {

    Receipt deliver(Letter letter) {
        return postman.deliver(signer.sign(letter, workspace.clock().instant()));
    }

    Receipt deliver(ObjectNode interaction) {
        return deliver(Letter.interaction(interaction));
    }
}
