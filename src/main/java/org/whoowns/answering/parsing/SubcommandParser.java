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

/// The subcommands that a knowledge base offers. The help shows exactly these.
final class SubcommandParser {

    private final List<Subcommand> shown = new ArrayList<>();
    private final Map<String, Ask> byKey = new LinkedHashMap<>();

    SubcommandParser(KnowledgeBase knowledge) {
        add("help", new Ask.Help());
        var main = knowledge.mainRoles();
        for (var role : main) {
            var ask = new Ask.RoleOverview(role, null, null);
            add(spelled(role), ask);
            Stream.of(role.title(), role.id()).forEach(name -> byKey.putIfAbsent(NameKey.key(name), ask));
        }
        knowledge.comparison().filter(_ -> main.size() == 2).ifPresent(comparison -> {
            var ask = new Ask.CompareRoles(comparison, null);
            var words = spelled(main.getFirst()) + " vs " + spelled(main.getLast());
            add(words, ask);
            byKey.putIfAbsent(spelled(main.getLast()) + " vs " + spelled(main.getFirst()), ask);
        });
        add("list", new Ask.Catalogue());
        if (!main.isEmpty()) {
            add(ContractCommandParser.COMMAND, new Ask.ContractOf(new Ask.Whose.Mine()));
            add("check", new Ask.TeamCheck());
        }
    }

    List<Subcommand> shown() {
        return List.copyOf(shown);
    }

    /// The ask of a text that is a subcommand and nothing else.
    Optional<Ask> read(String text) {
        return Optional.ofNullable(byKey.get(NameKey.key(text)));
    }

    private void add(String words, Ask ask) {
        if (byKey.putIfAbsent(NameKey.key(words), ask) == null) {
            shown.add(new Subcommand(words, ask));
        }
    }

    private static String spelled(Role role) {
        return NameKey.key(role.shortName());
    }
}
