package org.whoowns.answering;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Names;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.matching.Evidence;

/// Finds the frameworks that an utterance asks about.
///
/// A name alone is not enough, since "safe" is a word and "scrum" part of many: it has to stand where one asks for a
/// view ("in SAFe", "what does Scrum say", "according to …"), and not be the start of a role's name.
final class FrameworkMentions {

    private static final String BEFORE =
            "\\b(?:in|under|per|by|with|within|following|according to|using|for|at|does|do|would)"
                    + "(?: the| a| an| classic| pure| plain| real)? ";
    private static final String AFTER =
            " (?:say|says|see|sees|think|thinks|view|perspective|way|world|terms|rules|guide)\\b";
    private static final Pattern ALL = Pattern.compile("\\b(?:frameworks?|schools? of thought|schools)\\b");

    private final Map<Framework, Pattern> mentions = new LinkedHashMap<>();

    FrameworkMentions(KnowledgeBase knowledge) {
        for (var framework : knowledge.frameworks()) {
            mentions.put(framework, mention(framework, knowledge));
        }
    }

    /// What is asked about the responsibility: one framework's view, all of them, or the default view.
    Ask read(String utterance, Responsibility responsibility, @Nullable Evidence evidence) {
        var text = Names.key(utterance);
        var named = mentions.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
        if (named.size() > 1 || (named.isEmpty() && ALL.matcher(text).find())) {
            return new Ask.CompareFrameworks(responsibility, evidence);
        }
        return named.isEmpty()
                ? new Ask.AboutEntry(responsibility, evidence)
                : new Ask.FrameworkView(responsibility, named.getFirst(), evidence);
    }

    private static Pattern mention(Framework framework, KnowledgeBase knowledge) {
        var keys = Stream.concat(Stream.of(framework.title(), framework.id()), framework.aliases().stream())
                .map(Names::key)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var names = "(?:" + keys.stream().map(Pattern::quote).collect(joining("|")) + ")(?:'s)?";
        var notARole = continuations(keys, knowledge);
        return Pattern.compile(
                "(?:" + BEFORE + names + "\\b" + notARole + ")|(?:\\b" + names + AFTER + ")|(?:^" + names + ":)");
    }

    /// Rules out what would make a role's name of the framework's: "scrum" before "master".
    private static String continuations(List<String> keys, KnowledgeBase knowledge) {
        var rest = knowledge.roles().stream()
                .flatMap(role -> Stream.concat(Stream.of(role.title()), role.aliases().stream()))
                .map(Names::key)
                .flatMap(role -> keys.stream()
                        .filter(key -> role.startsWith(key + " "))
                        .map(key -> role.substring(key.length())))
                .distinct()
                .map(Pattern::quote)
                .collect(joining("|"));
        return rest.isEmpty() ? "" : "(?!" + rest + ")";
    }
}
