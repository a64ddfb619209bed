package org.whoowns.playground.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whoowns.playground.blockkit.BlockText;
import org.whoowns.playground.blockkit.Element;

/// A Home tab or a modal as one person has it before them.
public record FakeView(
        String id,
        String hash,
        String person,
        ObjectNode body,
        String root,
        @Nullable String previous) {
    public FakeView {
        body = body.deepCopy();
    }

    public String type() {
        return body.path("type").asText();
    }

    public String title() {
        return text("title");
    }

    public String callbackId() {
        return body.path("callback_id").asText();
    }

    public String externalId() {
        return body.path("external_id").asText();
    }

    public String text(String field) {
        return body.path(field).path("text").asText();
    }

    public boolean flag(String field) {
        return body.path(field).asBoolean();
    }

    public List<JsonNode> layout() {
        return body.path("blocks").valueStream().toList();
    }

    public Optional<Element> element(String actionOrLabel) {
        return layout().stream()
                .flatMap(Element::within)
                .filter(element -> element.answersTo(actionOrLabel))
                .findFirst();
    }

    /// Every text in the blocks, one a line.
    public String words() {
        return layout().stream().map(BlockText::of).collect(Collectors.joining("\n"));
    }

    FakeView with(ObjectNode changed, String newHash) {
        return new FakeView(id, newHash, person, changed, root, previous);
    }
}
