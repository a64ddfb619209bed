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
import org.whoowns.knowledge.text.Courtesy;

/// Parser of questions for people: "who is our PM?", or a user mention alone.
public final class PeopleQuestionParser {

    private static final String USER = "<@([UW][A-Z0-9]{1,30})(?:\\|[^<>]*+)?>";
    /// A name that was typed, not chosen from the list that Slack shows.
    private static final String TYPED_NAME = "@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._'-]{0,79})";
    /// Questions about everything that one person does.
    private static final String ABOUT =
            "(?i)(?:(?:so |and )?(?:who(?: is|'?s| are)|what(?: is|'?s| are| does| do)) +)?%s"
                    + "(?:'?s? +(?:do(?:ing)?|does|own(?:s)?|roles?|jobs?|(?:is )?(?:responsible|accountable) for|here))?[?.! ]*";
    private static final Pattern ABOUT_USER = Pattern.compile(ABOUT.formatted(USER));
    private static final Pattern ABOUT_NAME = Pattern.compile(ABOUT.formatted(TYPED_NAME));

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

    /// The mentioned user if the words are about nothing else: "@ben", "who is @ben?"
    public static Optional<String> user(String words) {
        return only(ABOUT_USER, words);
    }

    /// The same with a name in place of a mention, without its "@".
    public static Optional<String> typedName(String words) {
        return only(ABOUT_NAME, words);
    }

    private static Optional<String> only(Pattern about, String words) {
        var matcher = about.matcher(Courtesy.without(words));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
