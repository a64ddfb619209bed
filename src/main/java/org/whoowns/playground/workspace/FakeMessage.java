package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockText;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;

/// One message, as it stands now.
///
/// A *notice* is Slack itself speaking: `trouble` then holds its error code, such as `operation_timeout`.
public record FakeMessage(
        String ts,
        String channel,
        String author,
        MessageContent content,
        MessagePlacement placement,
        String trouble,
        boolean edited) {

    public String text() {
        return content.text();
    }

    public List<JsonNode> layout() {
        return content.layout();
    }

    /// The blocks as the SDK's types; kinds that it does not model become `UnknownBlock`.
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
        return !trouble.isEmpty();
    }

    public boolean isVisibleTo(String person) {
        return visibleTo() == null || person.equals(visibleTo());
    }

    /// The thread that a reply to this message belongs to.
    public String root() {
        String thread = thread();
        return thread == null ? ts : thread;
    }

    /// Every text in the blocks, one a line: what a person reads.
    public String words() {
        return layout().isEmpty()
                ? text()
                : layout().stream().map(BlockText::of).collect(Collectors.joining("\n"));
    }

    /// The labels of the buttons, in order.
    public List<String> labels() {
        return elements()
                .filter(element -> element.path("type").asText().equals("button"))
                .map(element -> element.path("text").path("text").asText())
                .toList();
    }

    /// The clickable part with that action id, button label or option text.
    public Optional<Element> element(String actionOrLabel) {
        return layout().stream()
                .flatMap(Element::within)
                .filter(element -> element.answersTo(actionOrLabel))
                .findFirst();
    }

    FakeMessage with(MessageContent changed) {
        return new FakeMessage(ts, channel, author, changed, placement, trouble, true);
    }

    private Stream<JsonNode> elements() {
        return layout().stream().flatMap(Element::within).map(Element::json);
    }
}
