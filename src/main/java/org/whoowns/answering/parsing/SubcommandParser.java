package org.whoowns.answering.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.text.Courtesy;

/// Parser of the subcommands that a knowledge base offers; the help shows the same ones.
final class SubcommandParser {

    private final List<Subcommand> shown = new ArrayList<>();
    private final Map<String, Ask> byKey = new LinkedHashMap<>();

    SubcommandParser(KnowledgeBase knowledge) {
        add("help", new Ask.Help());
        var main = knowledge.mainRoles();
        for (var role : main) {
            var ask = new Ask.RoleOverview(role, null, null);
            add(key(role), ask);
            Stream.of(role.title(), role.id()).forEach(name -> byKey.putIfAbsent(NameKey.key(name), ask));
        }
        knowledge.comparison().filter(_ -> main.size() == 2).ifPresent(comparison -> {
            var ask = new Ask.CompareRoles(comparison, null);
            var words = key(main.getFirst()) + " vs " + key(main.getLast());
            add(words, ask);
            byKey.putIfAbsent(key(main.getLast()) + " vs " + key(main.getFirst()), ask);
        });
        add("list", new Ask.Catalogue());
        if (!main.isEmpty()) {
            add(ContractCommandParser.COMMAND, new Ask.ContractOf(new Ask.Whose.Mine()));
            add("teams", new Ask.TeamList());
            add("check", new Ask.TeamCheck());
        }
        add(Ask.BotCommand.Name.FORGET_ME.words(), new Ask.BotCommand(Ask.BotCommand.Name.FORGET_ME));
        // not everybody is told of the others
        for (var name : Ask.BotCommand.Name.values()) {
            byKey.putIfAbsent(NameKey.key(name.words()), new Ask.BotCommand(name));
        }
    }

    List<Subcommand> shown() {
        return List.copyOf(shown);
    }

    /// The ask of a text that is a subcommand.
    Optional<Ask> parse(String text) {
        return Optional.ofNullable(byKey.get(NameKey.key(text)))
                .or(() -> Optional.ofNullable(byKey.get(NameKey.key(Courtesy.without(text)))));
    }

    private void add(String words, Ask ask) {
        if (byKey.putIfAbsent(NameKey.key(words), ask) == null) {
            shown.add(new Subcommand(words, ask));
        }
    }

    private static String key(Role role) {
        return NameKey.key(role.shortName());
    }
}
