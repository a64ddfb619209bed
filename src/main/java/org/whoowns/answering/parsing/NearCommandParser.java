package org.whoowns.answering.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.text.Courtesy;
import org.whoowns.knowledge.text.OptimalStringAlignment;

/// Parser of texts that are nearly a command: misspelt ones, and words that people take for one.
final class NearCommandParser {

    private static final int MAX_WORDS = 5;
    private static final int MAX_LENGTH = 80;
    /// The shortest word that may be misspelt, and the shortest that may be so twice.
    private static final int SHORT = 4;

    private static final int LONG = 8;
    /// Words that only look like a misspelt command.
    private static final Set<String> OTHER_WORDS = Set.of("contact", "contacts", "contrast", "construct", "contractor");

    private static final Pattern MENTION = Pattern.compile("<[@#][A-Z0-9]+\\|([^<>|]*)>");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FRAMEWORKS =
            Pattern.compile("(?:the |all |compare |list |show )*(?:frameworks?|methodolog(?:y|ies))");
    private static final Pattern TEAM_CHANGE =
            Pattern.compile("(?:new|create|add|set ?up|make|register|start|edit|change|rename|update|remove|delete)"
                    + " (?:a |an |the |my |our |new |another )*teams?");
    private static final Pattern TEAM_LIST =
            Pattern.compile("(?:list |show |all |the |my |our |which |what )+teams?(?: are there| exist)?");
    private static final String TEAMS = "teams";

    private final KnowledgeBase knowledge;
    private final List<String> commands;

    NearCommandParser(KnowledgeBase knowledge, List<Subcommand> subcommands) {
        this.knowledge = knowledge;
        this.commands = subcommands.stream().map(Subcommand::words).toList();
    }

    /// The suggestion for a text that is no command.
    ///
    /// @param isQuestion whether it surely asks about an entry, so that only a slip of the keyboard is a command
    Optional<Ask.SuggestedCommand> parse(String text, boolean isQuestion) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var typed = MENTION.matcher(Courtesy.without(text)).replaceAll("@$1");
        var words = SPACES.splitAsStream(typed.strip()).toList();
        return typed.isBlank() || words.size() > MAX_WORDS
                ? Optional.empty()
                : known(NameKey.key(typed))
                        .or(() -> misspelt(words, isQuestion))
                        .map(Ask.SuggestedCommand::new);
    }

    private Optional<String> known(String key) {
        if (FRAMEWORKS.matcher(key).matches()) {
            return compared().map(each -> "do frameworks disagree on " + lowerFirst(each.title()) + "?");
        }
        if (commands.contains(TEAMS)
                && (TEAM_CHANGE.matcher(key).matches() || TEAM_LIST.matcher(key).matches())) {
            return Optional.of(TEAMS);
        }
        // the contract of a role is its profile, unless a team is named too
        return ContractCommandParser.rest(key).flatMap(this::role);
    }

    private Optional<String> role(String name) {
        return knowledge.mainRoles().stream()
                .filter(role -> names(role).contains(name))
                .findFirst()
                .map(role -> NameKey.key(role.shortName()));
    }

    private static List<String> names(Role role) {
        return List.of(NameKey.key(role.title()), NameKey.key(role.shortName()), NameKey.key(role.id()));
    }

    /// A responsibility on which most frameworks have something to say.
    private Optional<Responsibility> compared() {
        return knowledge.responsibilities().stream()
                .filter(each -> positions(each) > 1)
                .max((one, other) -> Long.compare(positions(one), positions(other)));
    }

    private long positions(Responsibility responsibility) {
        return knowledge.frameworks().stream()
                .filter(framework -> responsibility.position(framework).isPresent())
                .count();
    }

    private static String lowerFirst(String title) {
        return title.isEmpty() || title.codePoints().skip(1).limit(1).anyMatch(Character::isUpperCase)
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /// A whole command, or a contract with what follows.
    private Optional<String> misspelt(List<String> words, boolean isQuestion) {
        var whole = NameKey.key(String.join(" ", words));
        var command = commands.stream()
                .filter(each -> isMisspelt(whole, each, isQuestion))
                .findFirst();
        return command.isPresent() || words.size() == 1 || !commands.contains(ContractCommandParser.COMMAND)
                ? command
                : Optional.of(ContractCommandParser.COMMAND)
                        .filter(each -> isMisspelt(NameKey.key(words.getFirst()), each, isQuestion))
                        .map(each -> each + " " + String.join(" ", words.subList(1, words.size())));
    }

    /// Another letter in place of one makes another word of a short one; a missing, doubled or swapped one is a slip.
    private static boolean isMisspelt(String typed, String command, boolean isQuestion) {
        if (command.length() < SHORT || typed.equals(command) || OTHER_WORDS.contains(typed)) {
            return false;
        }
        var isSlip = typed.length() != command.length() || Arrays.equals(letters(typed), letters(command));
        return OptimalStringAlignment.isWithin(command.length() < LONG ? 1 : 2, typed, command)
                && (isSlip || !isQuestion || command.length() >= LONG);
    }

    private static int[] letters(String word) {
        return word.chars().sorted().toArray();
    }
}
