package org.whoowns.playground.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

/// Accessors for the Thymeleaf templates of blocks: texts as HTML, options and current values.
public final class BlockTemplates {
    /// The name of the field of a menu with suggestions is this and the menu's key.
    static final String TYPED = "typed:";

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

    /// A menu with more options has a field that filters them.
    private static final int LONG_MENU = 15;

    public record Option(String value, String label, String description) {}

    public record OptionGroup(String label, List<Option> options) {}

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

    /// A text object as HTML.
    public String html(JsonNode text) {
        String words = text.path("text").asText();
        return type(text).equals("mrkdwn")
                ? mrkdwn.html(words, text.path("verbatim").asBoolean())
                : mrkdwn.plain(words);
    }

    public String mrkdwn(String text) {
        return mrkdwn.html(text, false);
    }

    /// The text of a text object, for labels and placeholders.
    public String words(JsonNode node, String field, String fallback) {
        String words = node.path(field).path("text").asText();
        return words.isEmpty() ? fallback : words;
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

    /// Whether the table's column wraps its text; Slack's default is not to.
    public boolean isWrapped(JsonNode table, int column) {
        return table.path("column_settings").path(column).path("is_wrapped").asBoolean();
    }

    public String key(JsonNode block, JsonNode element) {
        return InputState.key(element(block, element));
    }

    private static Element element(JsonNode block, JsonNode element) {
        return new Element(block.path("block_id").asText(), element);
    }

    public String id(JsonNode block, JsonNode element) {
        return "f-" + key(block, element).replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /// Value of `hx-vals` for a click.
    /// The two buttons of an element for feedback.
    public List<JsonNode> votes(JsonNode element) {
        return List.of(element.path("positive_button"), element.path("negative_button"));
    }

    public String click(JsonNode block, JsonNode element) {
        return SlackJson.write(SlackJson.object().put("click", key(block, element)));
    }

    public String click(JsonNode block, JsonNode element, String picked) {
        return pick(key(block, element), picked);
    }

    /// Value of `hx-vals` for an option of the menu with that key.
    public String pick(String key, String picked) {
        return SlackJson.write(SlackJson.object().put("click", key).put(key, picked));
    }

    /// The name of the field in which a user types what to look up.
    public String typed(JsonNode block, JsonNode element) {
        return TYPED + key(block, element);
    }

    public String confirmation(JsonNode element) {
        JsonNode confirm = element.path("confirm");
        return confirm.path("title").path("text").asText() + "\n\n"
                + confirm.path("text").path("text").asText();
    }

    /// Whether the element is a single control, which takes a `label`, rather than a group of choices.
    public boolean isSingle(JsonNode element) {
        return !control(element).equals("choices");
    }

    /// The HTML control to render for an element.
    public String control(JsonNode element) {
        return switch (type(element)) {
            case "plain_text_input" -> flag(element, "multiline") ? "lines" : "text";
            case "checkboxes", "radio_buttons" -> "choices";
            case "external_select" -> "combobox";
            case "datepicker" -> "date";
            case "timepicker" -> "time";
            case "email_text_input" -> "email";
            case "url_text_input" -> "url";
            case "number_input" -> "number";
            default ->
                type(element).startsWith("multi_") ? "choices" : type(element).endsWith("_select") ? "select" : "text";
        };
    }

    /// Whether pressing Enter in the element dispatches an action.
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
        return input.of(element(block, element)).contains(value);
    }

    public String picked(JsonNode block, JsonNode element) {
        return String.join("", input.of(element(block, element)));
    }

    /// The label of what is picked; its value if the app suggested it.
    public String pickedWords(JsonNode block, JsonNode element) {
        String picked = picked(block, element);
        JsonNode initial = element.path("initial_option");
        return initial.path("value").asText().equals(picked)
                ? initial.path("text").path("text").asText()
                : picked;
    }

    public boolean isLong(JsonNode element) {
        return options(element).size() > LONG_MENU;
    }

    public List<Option> ungrouped(JsonNode element) {
        return element.has("option_groups") ? List.of() : options(element);
    }

    public List<OptionGroup> groups(JsonNode element) {
        return element.path("option_groups")
                .valueStream()
                .map(group -> new OptionGroup(group.path("label").path("text").asText(), options(group)))
                .toList();
    }

    public List<Option> options(JsonNode element) {
        return switch (type(element).replace("multi_", "")) {
            case "users_select" -> users();
            case "conversations_select", "channels_select" -> channels(element.path("filter"));
            default ->
                Element.options(element)
                        .map(option -> new Option(
                                option.path("value").asText(),
                                option.path("text").path("text").asText(),
                                option.path("description").path("text").asText()))
                        .toList();
        };
    }

    private List<Option> users() {
        return workspace.organisation().people().stream()
                .filter(user -> !workspace.isDeactivated(user))
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
}
