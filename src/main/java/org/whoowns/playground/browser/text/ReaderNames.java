package org.whoowns.playground.browser.text;

import java.util.Optional;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Who and what the ids in a text stand for, as one reader sees them.
public record ReaderNames(FakeWorkspace workspace, FakeUser reader) {

    String person(String id, String otherwise) {
        boolean ofReader = id.equals(reader.id());
        String name = workspace
                .organisation()
                .everybody()
                .filter(user -> user.id().equals(id))
                .findFirst()
                .map(FakeUser::name)
                .orElse(otherwise);
        return HtmlText.mention("@" + name, ofReader);
    }

    String channel(String id, String otherwise) {
        Optional<FakeConversation> channel = workspace.conversations().find(id).filter(found -> !found.isDirect());
        return channel.map(found -> "<a class=\"mention\" href=\"/?as=" + HtmlText.escaped(reader.handle()) + "&amp;in="
                        + HtmlText.escaped(found.name()) + "\">#" + HtmlText.escaped(found.name()) + "</a>")
                .orElseGet(() -> HtmlText.mention("#" + otherwise, false));
    }
}
