package org.whoowns.answering.parsing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Parser of framework mentions in utterances.
final class FrameworkMentionParser {

    private static final String SEVERAL_WORDS =
            "(?:frameworks|methodologies|schools of thought|schools|(?:every|each|which|by|per) (?:framework|methodology|school))\\b";
    /// "Framework" also means a software framework, so the words have to ask for differences too. A single pattern for
    /// both, in either order, would take quadratic time.
    private static final Pattern SEVERAL = Pattern.compile("(?i)\\b" + SEVERAL_WORDS);

    private static final Pattern DIFFER = Pattern.compile(
            "(?i)\\b(?:differ\\w*|disagree\\w*|agree\\w*|compar\\w*|var(?:y|ies)|split|says?|sees?|thinks?|views?|opinions?"
                    + "|depends?|handles?|across|between|among)\\b");
    private static final Pattern VARIOUS =
            Pattern.compile("(?i)\\b(?:different|other|various|all|agile) " + SEVERAL_WORDS);

    private final Map<Framework, FrameworkNamePattern> names = new LinkedHashMap<>();

    FrameworkMentionParser(KnowledgeBase knowledge) {
        var frameworks = knowledge.frameworks();
        frameworks.forEach(
                framework -> names.put(framework, new FrameworkNamePattern(framework, frameworks, knowledge)));
    }

    FrameworkMention parse(String utterance) {
        if (names.isEmpty()) {
            return FrameworkMention.NONE;
        }
        var text = FrameworkNamePattern.plain(utterance);
        var named = names.entrySet().stream()
                .filter(each -> each.getValue().isIn(text))
                .map(Map.Entry::getKey)
                .toList();
        if (named.size() > 1 || asksAboutAll(text)) {
            return FrameworkMention.SEVERAL;
        }
        return named.isEmpty() ? FrameworkMention.NONE : new FrameworkMention.One(named.getFirst());
    }

    /// The utterance without its framework; empty if it names none or several.
    Optional<String> without(String utterance) {
        return parse(utterance) instanceof FrameworkMention.One(var framework)
                ? Optional.ofNullable(names.get(framework))
                        .map(name -> name.without(FrameworkNamePattern.plain(utterance)))
                : Optional.empty();
    }

    /// Whether it asks about all frameworks without naming any.
    static boolean asksAboutAll(CharSequence text) {
        return (SEVERAL.matcher(text).find() && DIFFER.matcher(text).find())
                || VARIOUS.matcher(text).find();
    }
}
