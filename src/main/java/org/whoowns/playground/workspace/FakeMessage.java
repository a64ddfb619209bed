package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockText;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeUser;

/// One version of a message.
///
/// @param errorCode for a notice of Slack itself, its error code such as `operation_timeout`; otherwise empty
public record FakeMessage(
        String ts,
        String channel,
        String author,
        MessageContent content,
        MessagePlacement placement,
        String errorCode,
        boolean edited) {

    public String text() {
        return content.text();
    }

    public List<JsonNode> layout() {
        return content.layout();
    }

    /// The blocks as SDK types; types unknown to the SDK become `UnknownBlock`.
    public List<LayoutBlock> blocks() {
        var gson = GsonFactory.createSnakeCase();
        return layout().stream()
                .map(block -> gson.fromJson(SlackJson.write(block), LayoutBlock.class))
                .toList();
    }

    public @Nullable String thread() {
        return placement.thread();
    }

    public @Nullable String visibleTo() {
        return placement.visibleTo();
    }

    public boolean isEphemeral() {
        return visibleTo() != null;
    }

    public boolean isNotice() {
        return !errorCode.isEmpty();
    }

    public boolean isVisibleTo(FakeUser user) {
        return visibleTo() == null || user.id().equals(visibleTo());
    }

    /// Time stamp of the thread that a reply to this message belongs to.
    public String root() {
        String thread = thread();
        return thread == null ? ts : thread;
    }

    /// The visible text: the texts of all blocks, one per line, or the text of a message without blocks.
    public String words() {
        return layout().isEmpty() ? text() : BlockText.of(layout());
    }

    /// The labels of the buttons, in order.
    public List<String> labels() {
        return Element.within(layout())
                .filter(element -> element.type().equals("button"))
                .map(Element::label)
                .toList();
    }

    /// The element with that action id, label or option.
    public Optional<Element> element(String actionOrLabel) {
        return Element.find(layout(), actionOrLabel);
    }

    FakeMessage with(MessageContent changed) {
        MessageContent kept = changed.metadata() == null ? changed.withMetadata(content.metadata()) : changed;
        return new FakeMessage(ts, channel, author, kept, placement, errorCode, true);
    }
}
