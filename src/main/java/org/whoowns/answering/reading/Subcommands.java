package org.whoowns.answering.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.answering.Ask;
import org.whoowns.answering.Sentence;
import org.whoowns.answering.Subcommand;
import org.whoowns.answering.scene.ContractWords;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Names;
import org.whoowns.knowledge.Role;

/// The subcommands that a knowledge base offers. The help shows exactly these.
final class Subcommands {

    private final List<Subcommand> shown = new ArrayList<>();
    private final Map<String, Ask> byKey = new LinkedHashMap<>();

    Subcommands(KnowledgeBase knowledge) {
        add("help", Sentence.SUBCOMMAND_HELP.text(), new Ask.Help());
        var main = knowledge.mainRoles();
        for (var role : main) {
            var ask = new Ask.RoleOverview(role, null, null);
            add(spelled(role), Sentence.SUBCOMMAND_ROLE.text(role.title()), ask);
            Stream.of(role.title(), role.id()).forEach(name -> byKey.putIfAbsent(Names.key(name), ask));
        }
        knowledge.comparison().filter(_ -> main.size() == 2).ifPresent(comparison -> {
            var ask = new Ask.CompareRoles(comparison, null);
            var words = spelled(main.getFirst()) + " vs " + spelled(main.getLast());
            add(words, Sentence.SUBCOMMAND_COMPARE.text(), ask);
            byKey.putIfAbsent(spelled(main.getLast()) + " vs " + spelled(main.getFirst()), ask);
        });
        add("list", Sentence.SUBCOMMAND_LIST.text(), new Ask.Catalogue());
        if (!main.isEmpty()) {
            add(ContractWords.COMMAND, Sentence.SUBCOMMAND_CONTRACT.text(), new Ask.ContractOf(new Ask.Whose.Mine()));
            add("check", Sentence.SUBCOMMAND_CHECK.text(), new Ask.TeamCheck());
        }
    }

    List<Subcommand> shown() {
        return List.copyOf(shown);
    }

    /// The ask of a text that is a subcommand and nothing else.
    Optional<Ask> read(String text) {
        return Optional.ofNullable(byKey.get(Names.key(text)));
    }

    private void add(String words, String purpose, Ask ask) {
        if (byKey.putIfAbsent(Names.key(words), ask) == null) {
            shown.add(new Subcommand(words, purpose, ask));
        }
    }

    private static String spelled(Role role) {
        return Names.key(role.shortName());
    }
}
