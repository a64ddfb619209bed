package org.whoowns.playground.browser.text;

import java.util.Optional;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// Renderer of user and channel mentions for one reader.
public record ReaderNames(FakeWorkspace workspace, FakeUser reader) {

    String person(String id, String fallback) {
        String name =
                workspace.organisation().findById(id).map(FakeUser::shownName).orElse(fallback);
        return HtmlText.mention("@" + name, id.equals(reader.id()));
    }

    String channel(String id, String fallback) {
        Optional<FakeConversation> channel = workspace.conversations().find(id).filter(found -> !found.isDirect());
        return channel.map(found -> "<a class=\"mention\" href=\"/?as=" + HtmlText.escape(reader.handle()) + "&amp;in="
                        + HtmlText.escape(found.name()) + "\">#" + HtmlText.escape(found.name()) + "</a>")
                .orElseGet(() -> HtmlText.mention("#" + fallback, false));
    }
}
