package org.whoowns.playground.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.browser.text.MarkdownText;
import org.whoowns.playground.browser.text.MrkdwnHtml;
import org.whoowns.playground.browser.text.ReaderNames;
import org.whoowns.playground.browser.text.RichTextHtml;
import org.whoowns.playground.interaction.InputState;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.FakeWorkspace;

/// What the templates ask to draw blocks: texts as HTML, options, and what is picked at the moment.
public final class BlockTemplates {
    private final FakeWorkspace workspace;
    private final ReaderNames names;
    private final MrkdwnHtml mrkdwn;
    private final InputState input;

    BlockTemplates(FakeWorkspace workspace, FakeUser reader, InputState input) {
        this.workspace = workspace;
        this.input = input;
        names = new ReaderNames(workspace, reader);
        mrkdwn = new MrkdwnHtml(names);
    }

    public record Option(String value, String label, String description) {}

    public String type(JsonNode node) {
        return node.path("type").asText();
    }

    public boolean has(JsonNode node, String field) {
        return node.hasNonNull(field);
    }

    public boolean flag(JsonNode node, String field) {
        return node.path(field).asBoolean();
    }

    public String string(JsonNode node, String field) {
        return node.path(field).asText();
    }

    public JsonNode node(JsonNode node, String field) {
        return node.path(field);
    }

    public List<JsonNode> list(JsonNode node, String field) {
        return node.path(field).valueStream().toList();
    }

    public List<JsonNode> cells(JsonNode row) {
        return row.valueStream().toList();
    }

    /// A text object, or a text in a field, as HTML.
    public String html(JsonNode text) {
        String words = text.path("text").asText();
        return type(text).equals("mrkdwn")
                ? mrkdwn.html(words, text.path("verbatim").asBoolean())
                : mrkdwn.plain(words);
    }

    public String mrkdwn(String text) {
        return mrkdwn.html(text, false);
    }

    /// The words of a text object, for labels and placeholders.
    public String words(JsonNode node, String field, String otherwise) {
        String words = node.path(field).path("text").asText();
        return words.isEmpty() ? otherwise : words;
    }

    public String markdown(JsonNode block) {
        return new MarkdownText().html(block.path("text").asText());
    }

    public String richText(JsonNode block) {
        return new RichTextHtml(names).html(block);
    }

    public String cell(JsonNode cell) {
        return type(cell).equals("rich_text")
                ? richText(cell)
                : mrkdwn.plain(cell.path("text").asText());
    }

    /// Whether the column of a table breaks its lines; Slack keeps them unless it is told otherwise.
    public boolean isWrapped(JsonNode table, int column) {
        return table.path("column_settings").path(column).path("is_wrapped").asBoolean();
    }

    public String key(JsonNode block, JsonNode element) {
        return InputState.key(new Element(block.path("block_id").asText(), element));
    }

    public String id(JsonNode block, JsonNode element) {
        return "f-" + key(block, element).replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// What a click carries to the server.
    public String click(JsonNode block, JsonNode element) {
        return SlackJson.write(SlackJson.object().put("click", key(block, element)));
    }

    public String click(JsonNode block, JsonNode element, String picked) {
        return SlackJson.write(
                SlackJson.object().put("click", key(block, element)).put(key(block, element), picked));
    }

    public String confirmation(JsonNode element) {
        JsonNode confirm = element.path("confirm");
        return confirm.path("title").path("text").asText() + "\n\n"
                + confirm.path("text").path("text").asText();
    }

    /// One control with a label of its own, not a group of choices.
    public boolean isSingle(JsonNode element) {
        return !control(element).equals("choices");
    }

    /// Which HTML control stands for an element.
    public String control(JsonNode element) {
        return switch (type(element)) {
            case "plain_text_input" -> flag(element, "multiline") ? "lines" : "text";
            case "checkboxes", "radio_buttons" -> "choices";
            case "datepicker" -> "date";
            case "timepicker" -> "time";
            case "email_text_input" -> "email";
            case "url_text_input" -> "url";
            case "number_input" -> "number";
            default ->
                type(element).startsWith("multi_") ? "choices" : type(element).endsWith("_select") ? "select" : "text";
        };
    }

    /// Whether it speaks to the app when Enter is pressed in it.
    public boolean isEntered(JsonNode element) {
        return control(element).equals("text");
    }

    public String tint(FakeUser user) {
        return "tint-" + Math.floorMod(user.id().hashCode(), 6);
    }

    public boolean isMany(JsonNode element) {
        return type(element).startsWith("multi_") || type(element).equals("checkboxes");
    }

    public boolean isPicked(JsonNode block, JsonNode element, String value) {
        return input.of(new Element(block.path("block_id").asText(), element)).contains(value);
    }

    public String picked(JsonNode block, JsonNode element) {
        return String.join("", input.of(new Element(block.path("block_id").asText(), element)));
    }

    public List<Option> options(JsonNode element) {
        return switch (type(element).replace("multi_", "")) {
            case "users_select" -> people();
            case "conversations_select", "channels_select" -> channels(element.path("filter"));
            default -> written(element).toList();
        };
    }

    private List<Option> people() {
        return workspace.organisation().people().stream()
                .filter(user -> !workspace.hasLeft(user))
                .map(user -> new Option(user.id(), user.name(), user.title()))
                .toList();
    }

    private List<Option> channels(JsonNode filter) {
        return workspace
                .conversations()
                .channels()
                .filter(channel -> !channel.shared() || !flag(filter, "exclude_external_shared_channels"))
                .map((FakeConversation channel) -> new Option(channel.id(), "#" + channel.name(), channel.topic()))
                .toList();
    }

    private static Stream<Option> written(JsonNode element) {
        return Stream.concat(
                        element.path("options").valueStream(),
                        element.path("option_groups")
                                .valueStream()
                                .flatMap(group -> group.path("options").valueStream()))
                .map(option -> new Option(
                        option.path("value").asText(),
                        option.path("text").path("text").asText(),
                        option.path("description").path("text").asText()));
    }
}
