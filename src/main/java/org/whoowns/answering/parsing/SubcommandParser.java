package org.whoowns.answering.parsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Role;

/// The subcommands that a knowledge base offers. The help shows exactly these.
final class SubcommandParser {

    private final List<Subcommand> shown = new ArrayList<>();
    private final Map<String, Ask> byKey = new LinkedHashMap<>();

    SubcommandParser(KnowledgeBase knowledge) {
        add("help", MessageCatalog.SUBCOMMAND_HELP.text(), new Ask.Help());
        var main = knowledge.mainRoles();
        for (var role : main) {
            var ask = new Ask.RoleOverview(role, null, null);
            add(spelled(role), MessageCatalog.SUBCOMMAND_ROLE.text(role.title()), ask);
            Stream.of(role.title(), role.id()).forEach(name -> byKey.putIfAbsent(NameKey.key(name), ask));
        }
        knowledge.comparison().filter(_ -> main.size() == 2).ifPresent(comparison -> {
            var ask = new Ask.CompareRoles(comparison, null);
            var words = spelled(main.getFirst()) + " vs " + spelled(main.getLast());
            add(words, MessageCatalog.SUBCOMMAND_COMPARE.text(), ask);
            byKey.putIfAbsent(spelled(main.getLast()) + " vs " + spelled(main.getFirst()), ask);
        });
        add("list", MessageCatalog.SUBCOMMAND_LIST.text(), new Ask.Catalogue());
        if (!main.isEmpty()) {
            add(
                    ContractCommandParser.COMMAND,
                    MessageCatalog.SUBCOMMAND_CONTRACT.text(),
                    new Ask.ContractOf(new Ask.Whose.Mine()));
            add("check", MessageCatalog.SUBCOMMAND_CHECK.text(), new Ask.TeamCheck());
        }
    }

    List<Subcommand> shown() {
        return List.copyOf(shown);
    }

    /// The ask of a text that is a subcommand and nothing else.
    Optional<Ask> read(String text) {
        return Optional.ofNullable(byKey.get(NameKey.key(text)));
    }

    private void add(String words, String purpose, Ask ask) {
        if (byKey.putIfAbsent(NameKey.key(words), ask) == null) {
            shown.add(new Subcommand(words, purpose, ask));
        }
    }

    private static String spelled(Role role) {
        return NameKey.key(role.shortName());
    }
}
