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

/// What somebody typed, turned into Slack's markup as Slack's composer does: mentions, channels, links, the rest
/// escaped.
final class TypedText {
    private static final Pattern LIVE = Pattern.compile("""
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

    /// A message as Slack keeps it: marked-up text, and the same as rich text.
    MessageContent message(String typed) {
        ObjectNode block = SlackJson.object().put("type", "rich_text");
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        String text = read(typed, false, section.putArray("elements"));
        return new MessageContent(text, typed.isBlank() ? List.of() : List.of(block));
    }

    /// A command's text, with names beside the ids as `should_escape` asks for.
    String command(String typed) {
        return read(typed, true, SlackJson.object().putArray("ignored"));
    }

    boolean mentions(MessageContent content, FakeUser user) {
        return content.text().contains("<@" + user.id() + ">");
    }

    private String read(String typed, boolean named, ArrayNode elements) {
        var text = new StringBuilder();
        Matcher live = LIVE.matcher(typed);
        int done = 0;
        while (live.find()) {
            Optional<Piece> piece = piece(live, named);
            if (piece.isPresent()) {
                plain(typed.substring(done, live.start()), text, elements);
                text.append(piece.get().markup());
                elements.add(piece.get().element());
                done = live.start() + piece.get().length();
            }
        }
        plain(typed.substring(done), text, elements);
        return text.toString();
    }

    private record Piece(String markup, ObjectNode element, int length) {}

    private Optional<Piece> piece(Matcher live, boolean named) {
        if (live.group("url") != null) {
            return Optional.of(link(live.group("url")));
        }
        if (live.group("person") != null) {
            return person(live.group("person"), named);
        }
        if (live.group("channel") != null) {
            return conversations
                    .channels()
                    .filter(channel -> channel.name().equals(live.group("channel")))
                    .findFirst()
                    .map(TypedText::channel);
        }
        String emoji = live.group("emoji");
        return Optional.of(new Piece(
                ":" + emoji + ":", SlackJson.object().put("type", "emoji").put("name", emoji), emoji.length() + 2));
    }

    private Optional<Piece> person(String typedName, boolean named) {
        String name = typedName.replaceAll("[._-]+$", "");
        if (BROADCASTS.contains(name)) {
            ObjectNode element = SlackJson.object().put("type", "broadcast").put("range", name);
            return Optional.of(new Piece("<!" + name + ">", element, name.length() + 1));
        }
        return organisation
                .called(name)
                .map(user -> new Piece(
                        named ? "<@" + user.id() + "|" + user.handle() + ">" : "<@" + user.id() + ">",
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
                "<" + escaped(url) + ">", SlackJson.object().put("type", "link").put("url", url), url.length());
    }

    private static void plain(String words, StringBuilder text, ArrayNode elements) {
        if (!words.isEmpty()) {
            text.append(escaped(words));
            elements.addObject().put("type", "text").put("text", words);
        }
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
