package org.whoowns.answering.parsing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Finds the frameworks that an utterance asks about.
final class FrameworkMentionParser {

    private static final String SEVERAL_WORDS =
            "(?:frameworks|methodologies|schools of thought|schools|(?:every|each|which|by|per) (?:framework|methodology|school))\\b";
    /// A framework is also something that developers build on, so the word alone is not enough: something has to say
    /// that they differ. One pattern for both, in either order, would look on from each such word to the end.
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

    /// One framework, all of them, or none in particular.
    FrameworkMention read(String utterance) {
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

    /// The same utterance without the one framework that it names; nothing where it names none, or several.
    Optional<String> without(String utterance) {
        return read(utterance) instanceof FrameworkMention.One(var framework)
                ? Optional.ofNullable(names.get(framework))
                        .map(name -> name.without(FrameworkNamePattern.plain(utterance)))
                : Optional.empty();
    }

    /// Whether it is asked what all of them say, without naming any.
    static boolean asksAboutAll(CharSequence text) {
        return (SEVERAL.matcher(text).find() && DIFFER.matcher(text).find())
                || VARIOUS.matcher(text).find();
    }
}
