package org.whoowns.playground.browser.text;

import java.util.Optional;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Workspace;

/// Who and what the ids in a text stand for, as one reader sees them.
public record Names(Workspace workspace, Person reader) {

    String person(String id, String otherwise) {
        boolean ofReader = id.equals(reader.id());
        String name = workspace
                .organisation()
                .everybody()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Person::name)
                .orElse(otherwise);
        return Html.mention("@" + name, ofReader);
    }

    String channel(String id, String otherwise) {
        Optional<Conversation> channel = workspace.conversations().find(id).filter(found -> !found.isDirect());
        return channel.map(found -> "<a class=\"mention\" href=\"/?as=" + Html.escaped(reader.handle()) + "&amp;in="
                        + Html.escaped(found.name()) + "\">#" + Html.escaped(found.name()) + "</a>")
                .orElseGet(() -> Html.mention("#" + otherwise, false));
    }
}
