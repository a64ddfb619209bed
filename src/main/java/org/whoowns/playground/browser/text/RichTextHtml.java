package org.whoowns.playground.browser.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Renderer of `rich_text` blocks, which parses no markup in their texts.
public record RichTextHtml(ReaderNames names) {

    public String html(JsonNode block) {
        return all(block.path("elements"), this::part);
    }

    private String part(JsonNode part) {
        return switch (part.path("type").asText()) {
            case "rich_text_section" -> "<p>" + inlines(part) + "</p>";
            case "rich_text_quote" -> "<blockquote>" + inlines(part) + "</blockquote>";
            case "rich_text_preformatted" -> "<pre><code>" + inlines(part).replace("<br>", "\n") + "</code></pre>";
            case "rich_text_list" -> list(part);
            default -> "";
        };
    }

    private String list(JsonNode list) {
        String tag = list.path("style").asText().equals("ordered") ? "ol" : "ul";
        int depth = Math.clamp(list.path("indent").asInt(), 0, 4);
        return "<" + tag + " class=\"depth-" + depth + "\">"
                + all(list.path("elements"), item -> "<li>" + inlines(item) + "</li>") + "</" + tag + ">";
    }

    private String inlines(JsonNode part) {
        return all(part.path("elements"), this::inline);
    }

    private String inline(JsonNode element) {
        String html = switch (element.path("type").asText()) {
            case "text" -> HtmlText.lines(EmojiNames.plain(element.path("text").asText()));
            case "link" -> {
                String url = element.path("url").asText();
                yield HtmlText.link(url, HtmlText.escape(element.path("text").asText(url)));
            }
            case "user" ->
                names.person(
                        element.path("user_id").asText(),
                        element.path("user_id").asText());
            case "channel" ->
                names.channel(
                        element.path("channel_id").asText(),
                        element.path("channel_id").asText());
            case "broadcast" -> HtmlText.mention("@" + element.path("range").asText(), false);
            case "emoji" -> EmojiNames.html(element.path("name").asText());
            default ->
                HtmlText.escape(
                        element.path("fallback").asText(element.path("text").asText()));
        };
        return styled(html, element.path("style"));
    }

    private static String styled(String html, JsonNode style) {
        String styled = html;
        styled = style.path("code").asBoolean() ? "<code>" + styled + "</code>" : styled;
        styled = style.path("bold").asBoolean() ? "<strong>" + styled + "</strong>" : styled;
        styled = style.path("italic").asBoolean() ? "<em>" + styled + "</em>" : styled;
        return style.path("strike").asBoolean() ? "<s>" + styled + "</s>" : styled;
    }

    private static String all(JsonNode nodes, Function<JsonNode, String> html) {
        return nodes.valueStream().map(html).collect(Collectors.joining());
    }
}
