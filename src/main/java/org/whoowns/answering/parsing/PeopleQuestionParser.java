package org.whoowns.answering.parsing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Role;

/// Parser of questions for people: "who is our PM?", or a user mention alone.
public final class PeopleQuestionParser {

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{1,30})(?:\\|[^<>]*+)?>[?.! ]*");

    /// A question for the holder of a role.
    ///
    /// @param ours whether it is about the asker's own team
    public record ForRole(Role role, boolean ours) {}

    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Pattern who;

    public PeopleQuestionParser(KnowledgeBase knowledge) {
        for (var role : knowledge.mainRoles()) {
            var names = new ArrayList<>(List.of(role.title(), role.shortName(), role.id()));
            names.addAll(role.aliases());
            names.forEach(name -> roles.putIfAbsent(NameKey.key(name), role));
        }
        var names = roles.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|"));
        who = Pattern.compile("who(?:['’]?s| is| are|['’]re)? (?:(our|my|the|your)? ?)(?:current |acting )?(" + names
                + ")(?: (?:here|for us|in (?:our|my|this) team|of (?:our|my|this) team|on (?:our|my|this) team))?");
    }

    /// The role if the words ask for its holder alone.
    public Optional<ForRole> role(String words) {
        var matcher = who.matcher(NameKey.key(words).strip());
        if (roles.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        var ours = "our".equals(matcher.group(1))
                || "my".equals(matcher.group(1))
                || matcher.group().matches(".* (?:here|us|team)");
        return Optional.ofNullable(roles.get(matcher.group(2))).map(role -> new ForRole(role, ours));
    }

    /// The mentioned user if there is nothing else.
    public static Optional<String> user(String words) {
        var matcher = MENTION.matcher(words.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
