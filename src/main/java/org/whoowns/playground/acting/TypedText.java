package org.whoowns.playground.acting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whoowns.playground.blocks.Json;
import org.whoowns.playground.people.Organisation;
import org.whoowns.playground.people.Person;
import org.whoowns.playground.workspace.Content;
import org.whoowns.playground.workspace.Conversation;
import org.whoowns.playground.workspace.Conversations;

/// What somebody typed, turned into Slack's markup as Slack's composer does: mentions, channels, links, the rest
/// escaped.
final class TypedText {
    private static final Pattern LIVE = Pattern.compile("""
            (?<url>https?://[^\\s<>|]+)\
            |(?<![\\w/&@])@(?<person>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)\
            |(?<![\\w/&#])#(?<channel>[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}_-]*)\
            |(?<![\\w:]):(?<emoji>[a-z0-9_+-]+):(?![\\w:])""");
    private static final List<String> BROADCASTS = List.of("here", "channel", "everyone");

    private final Organisation organisation;
    private final Conversations conversations;

    TypedText(Organisation organisation, Conversations conversations) {
        this.organisation = organisation;
        this.conversations = conversations;
    }

    /// A message as Slack keeps it: marked-up text, and the same as rich text.
    Content message(String typed) {
        ObjectNode block = Json.object().put("type", "rich_text");
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        String text = read(typed, false, section.putArray("elements"));
        return new Content(text, typed.isBlank() ? List.of() : List.of(block));
    }

    /// A command's text, with names beside the ids as `should_escape` asks for.
    String command(String typed) {
        return read(typed, true, Json.object().putArray("ignored"));
    }

    boolean mentions(Content content, Person person) {
        return content.text().contains("<@" + person.id() + ">");
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
                ":" + emoji + ":", Json.object().put("type", "emoji").put("name", emoji), emoji.length() + 2));
    }

    private Optional<Piece> person(String typedName, boolean named) {
        String name = typedName.replaceAll("[._-]+$", "");
        if (BROADCASTS.contains(name)) {
            ObjectNode element = Json.object().put("type", "broadcast").put("range", name);
            return Optional.of(new Piece("<!" + name + ">", element, name.length() + 1));
        }
        return organisation
                .called(name)
                .map(person -> new Piece(
                        named ? "<@" + person.id() + "|" + person.handle() + ">" : "<@" + person.id() + ">",
                        Json.object().put("type", "user").put("user_id", person.id()),
                        name.length() + 1));
    }

    private static Piece channel(Conversation channel) {
        return new Piece(
                "<#" + channel.id() + "|" + channel.name() + ">",
                Json.object().put("type", "channel").put("channel_id", channel.id()),
                channel.name().length() + 1);
    }

    private static Piece link(String typedUrl) {
        String url = typedUrl.replaceAll("[.,;:!?)]+$", "");
        return new Piece(
                "<" + escaped(url) + ">", Json.object().put("type", "link").put("url", url), url.length());
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
