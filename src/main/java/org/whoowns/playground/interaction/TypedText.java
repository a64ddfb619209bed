package org.whoowns.playground.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whoowns.playground.blockkit.SlackJson;
import org.whoowns.playground.users.FakeOrganisation;
import org.whoowns.playground.users.FakeUser;
import org.whoowns.playground.workspace.ConversationStore;
import org.whoowns.playground.workspace.FakeConversation;
import org.whoowns.playground.workspace.MessageContent;

/// Parser of typed text into Slack's markup: resolves mentions, channels and links, and escapes the rest.
final class TypedText {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<url>https?://[^\\s<>|]+)\
            |(?<![\\w/&@])@(?<person>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)\
            |(?<![\\w/&#])#(?<channel>[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]*)\
            |(?<![\\w:]):(?<emoji>[a-z0-9_+-]+):(?![\\w:])""");
    private static final List<String> BROADCASTS = List.of("here", "channel", "everyone");

    private final FakeOrganisation organisation;
    private final ConversationStore conversations;

    TypedText(FakeOrganisation organisation, ConversationStore conversations) {
        this.organisation = organisation;
        this.conversations = conversations;
    }

    /// Message content as Slack stores it: markup and the equivalent `rich_text` block.
    MessageContent message(String typed) {
        ObjectNode block = SlackJson.object().put("type", "rich_text");
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        String text = parse(typed, false, section.putArray("elements"));
        return new MessageContent(text, typed.isBlank() ? List.of() : List.of(block));
    }

    /// A command's text, with names beside the ids as the manifest's `should_escape` demands.
    String command(String typed) {
        return parse(typed, true, SlackJson.object().putArray("ignored"));
    }

    boolean mentions(MessageContent content, FakeUser user) {
        return content.text().contains("<@" + user.id() + ">");
    }

    private String parse(String typed, boolean withNames, ArrayNode elements) {
        var text = new StringBuilder();
        Matcher token = TOKEN.matcher(typed);
        int done = 0;
        while (token.find()) {
            Optional<Piece> piece = piece(token, withNames);
            if (piece.isPresent()) {
                plain(typed.substring(done, token.start()), text, elements);
                text.append(piece.get().markup());
                elements.add(piece.get().element());
                done = token.start() + piece.get().length();
            }
        }
        plain(typed.substring(done), text, elements);
        return text.toString();
    }

    private record Piece(String markup, ObjectNode element, int length) {}

    private Optional<Piece> piece(Matcher token, boolean withNames) {
        if (token.group("url") != null) {
            return Optional.of(link(token.group("url")));
        }
        if (token.group("person") != null) {
            return person(token.group("person"), withNames);
        }
        if (token.group("channel") != null) {
            return conversations
                    .channels()
                    .filter(channel -> channel.name().equals(token.group("channel")))
                    .findFirst()
                    .map(TypedText::channel);
        }
        String emoji = token.group("emoji");
        return Optional.of(new Piece(
                ":" + emoji + ":", SlackJson.object().put("type", "emoji").put("name", emoji), emoji.length() + 2));
    }

    private Optional<Piece> person(String typedName, boolean withNames) {
        String name = typedName.replaceAll("[._-]+$", "");
        if (BROADCASTS.contains(name)) {
            ObjectNode element = SlackJson.object().put("type", "broadcast").put("range", name);
            return Optional.of(new Piece("<!" + name + ">", element, name.length() + 1));
        }
        return organisation
                .findByName(name)
                .map(user -> new Piece(
                        withNames ? "<@" + user.id() + "|" + user.handle() + ">" : "<@" + user.id() + ">",
                        SlackJson.object().put("type", "user").put("user_id", user.id()),
                        name.length() + 1));
    }

    private static Piece channel(FakeConversation channel) {
        return new Piece(
                "<#" + channel.id() + "|" + channel.name() + ">",
                SlackJson.object().put("type", "channel").put("channel_id", channel.id()),
                channel.name().length() + 1);
    }

    private static Piece link(String typedUrl) {
        String url = typedUrl.replaceAll("[.,;:!?)]+$", "");
        return new Piece(
                "<" + escape(url) + ">", SlackJson.object().put("type", "link").put("url", url), url.length());
    }

    private static void plain(String words, StringBuilder text, ArrayNode elements) {
        if (!words.isEmpty()) {
            text.append(escape(words));
            elements.addObject().put("type", "text").put("text", words);
        }
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
