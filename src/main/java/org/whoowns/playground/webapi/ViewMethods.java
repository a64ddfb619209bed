package org.whoowns.playground.webapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.blocks.KitRules;
import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.delivery.Triggers;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Placement;
import org.whoowns.playground.workspace.View;
import org.whoowns.playground.workspace.Wire;
import org.whoowns.playground.workspace.Workspace;

/// The `views.*` methods.
final class ViewMethods {
    private final Workspace workspace;
    private final Triggers triggers;
    private final Wire wire;

    ViewMethods(Workspace workspace, Triggers triggers) {
        this.workspace = workspace;
        this.triggers = triggers;
        wire = new Wire(workspace.organisation());
    }

    ObjectNode publish(Call call) {
        Person person = workspace
                .organisation()
                .find(call.required("user_id"))
                .orElseThrow(() -> new Refusal("user_not_found"));
        ObjectNode body = checked(call, person, false);
        return shown(workspace.views().publish(person, body, call.optional("hash")));
    }

    ObjectNode open(Call call) {
        Person person = trusted(call);
        return shown(workspace.views().open(person, checked(call, person, true)));
    }

    ObjectNode push(Call call) {
        Person person = trusted(call);
        return shown(workspace.views().push(person, checked(call, person, true)));
    }

    ObjectNode update(Call call) {
        String id = call.text("view_id");
        String external = call.text("external_id");
        if (id.isEmpty() == external.isEmpty()) {
            throw new Refusal("invalid_arguments");
        }
        View view = workspace
                .views()
                .find(open -> id.isEmpty()
                        ? open.externalId().equals(external)
                        : open.id().equals(id))
                .orElseThrow(() -> new Refusal("not_found"));
        Person person = workspace.person(view.person());
        ObjectNode body = checked(call, person, view.type().equals("modal"));
        return shown(workspace.views().update(view, body, call.optional("hash")));
    }

    private Person trusted(Call call) {
        return workspace.person(triggers.exchange(call.required("trigger_id")));
    }

    private ObjectNode checked(Call call, Person person, boolean modal) {
        ObjectNode view = call.view();
        try {
            KitRules.view(view, modal);
        } catch (Refusal refusal) {
            workspace
                    .conversations()
                    .notice(
                            workspace.conversations().direct(person),
                            refusal.error(),
                            Explained.refusal(modal ? "this dialog" : "this Home tab", refusal),
                            Placement.OPEN);
            throw refusal;
        }
        ArrayNode blocks = Json.array(
                workspace.ids().complete(view.path("blocks").valueStream().toList()));
        view.set("blocks", blocks);
        return view;
    }

    private ObjectNode shown(View view) {
        ObjectNode json = Json.object();
        json.set("view", wire.view(view, Json.object()));
        return json;
    }
}
