package org.whoowns.answering.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.whoowns.answering.FrameworkMention;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Finds the frameworks that an utterance asks about.
final class FrameworkMentions {

    private static final String SEVERAL =
            "(?:frameworks|methodologies|schools of thought|schools|(?:every|each|which|by|per) (?:framework|methodology|school))";
    private static final String DIFFER =
            "(?:differ\\w*|disagree\\w*|agree\\w*|compar\\w*|var(?:y|ies)|split|says?|sees?|thinks?|views?|opinions?|depends?"
                    + "|handles?|across|between|among)";
    /// A framework is also something that developers build on, so the word alone is not enough.
    private static final Pattern ALL = Pattern.compile("(?i)\\b" + SEVERAL + "\\b.*\\b" + DIFFER + "\\b|\\b" + DIFFER
            + "\\b.*\\b" + SEVERAL + "\\b" + "|\\b(?:different|other|various|all|agile) " + SEVERAL + "\\b");

    private final Map<Framework, FrameworkName> names = new LinkedHashMap<>();

    FrameworkMentions(KnowledgeBase knowledge) {
        var frameworks = knowledge.frameworks();
        frameworks.forEach(framework -> names.put(framework, new FrameworkName(framework, frameworks, knowledge)));
    }

    /// One framework, all of them, or none in particular.
    FrameworkMention read(String utterance) {
        if (names.isEmpty()) {
            return FrameworkMention.NONE;
        }
        var text = FrameworkName.plain(utterance);
        var named = names.entrySet().stream()
                .filter(each -> each.getValue().isIn(text))
                .map(Map.Entry::getKey)
                .toList();
        if (named.size() > 1 || ALL.matcher(text).find()) {
            return FrameworkMention.SEVERAL;
        }
        return named.isEmpty() ? FrameworkMention.NONE : new FrameworkMention.One(named.getFirst());
    }
}
