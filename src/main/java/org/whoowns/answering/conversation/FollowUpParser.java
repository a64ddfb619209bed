package org.whoowns.answering.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;

/// Parser of follow-ups, by their words alone. Thread-safe.
///
/// A question that says what it is about is none. So all but the ones with a new subject are recognised by a closed
/// vocabulary: a single other word, and the utterance is left to the matcher.
public final class FollowUpParser {

    private static final FollowUpLexicon WORDS = FollowUpLexicon.SHIPPED;
    private static final Set<String> ARTICLES = Set.of("a", "an", "any", "every", "each", "two");
    private static final Set<String> ASKED = Set.of("is", "are", "does", "do", "did", "was", "has", "would", "should");
    private static final Pattern NUMBER = Pattern.compile("[1-9]");
    private static final List<List<String>> ORDINALS = List.of(
            List.of("last", "latter", "bottom", "final"),
            List.of("first", "1st", "1", "former", "top"),
            List.of("second", "2nd", "2", "two", "middle"),
            List.of("third", "3rd", "3", "three"));

    private final NameIndex names;

    public FollowUpParser(KnowledgeBase knowledge) {
        this.names = new NameIndex(knowledge);
    }

    public Optional<FollowUp> parse(String utterance) {
        var said = FollowUpWords.of(utterance, names);
        if (said.words().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(closed(utterance, said)).or(() -> Ellipsis.parse(utterance));
    }

    private static @Nullable FollowUp closed(String utterance, FollowUpWords said) {
        var words = said.words();
        if (is(FollowUp.Plain.SHARE, words)) {
            return FollowUp.Plain.SHARE;
        }
        if (is(FollowUp.Plain.OTHER, words)) {
            return FollowUp.Plain.OTHER;
        }
        if (is(FollowUp.Plain.BACK, words)) {
            return FollowUp.Plain.BACK;
        }
        if (isChange(said)) {
            return FollowUp.Plain.CHANGE;
        }
        var pick = pick(words);
        if (pick != null) {
            return pick;
        }
        if (said.namesFramework()) {
            return framework(said);
        }
        if (is(FollowUp.Plain.ACROSS, words)) {
            return FollowUp.Plain.ACROSS;
        }
        if (said.has(FollowUpWords.ROLE) && isAboutARole(words)) {
            return null;
        }
        for (var kind : List.of(FollowUp.Plain.SOURCE, FollowUp.Plain.DETAILS, FollowUp.Plain.WHY)) {
            if (is(kind, words)) {
                return kind;
            }
        }
        if (isPerson(words)) {
            return FollowUp.Plain.PERSON;
        }
        if (isConfirm(said)) {
            return new FollowUp.Confirm(utterance);
        }
        if (is(FollowUp.Plain.HERE, words)) {
            return FollowUp.Plain.HERE;
        }
        return is(FollowUp.Plain.AGAIN, words) ? FollowUp.Plain.AGAIN : null;
    }

    private static boolean is(FollowUp.Plain kind, List<String> words) {
        return WORDS.matches(kind, words);
    }

    /// Whether it asks about a role as such: "why a product owner?"
    private static boolean isAboutARole(List<String> words) {
        var role = words.indexOf(FollowUpWords.ROLE);
        return role > 0 && ARTICLES.contains(words.get(role - 1));
    }

    private static boolean isChange(FollowUpWords said) {
        var words = said.words();
        if (said.startsWith(ASKED)) {
            return false;
        }
        if (is(FollowUp.Plain.CHANGE, words)) {
            return true;
        }
        return said.has(FollowUpWords.ROLE)
                && !said.asks()
                && !said.startsWith(WORDS.words("confirm.questions"))
                && words.stream().anyMatch(WORDS.words("change.role.ours")::contains)
                && WORDS.areWithin(words, WORDS.words("change.role.around"));
    }

    private static @Nullable FollowUp framework(FollowUpWords said) {
        var words = said.words();
        var rest = words.stream()
                .filter(word -> !word.equals(FollowUpWords.FRAMEWORK))
                .toList();
        if (!WORDS.areWithin(rest, WORDS.words("framework.around")) || isAboutARole(words)) {
            return null;
        }
        if (said.has(FollowUpWords.ROLE) && rest.stream().noneMatch(WORDS.words("framework.anaphor")::contains)) {
            return null;
        }
        if (!rest.isEmpty() && rest.stream().noneMatch(WORDS.words("framework.cue")::contains)) {
            return null;
        }
        var named = said.frameworks().stream().distinct().toList();
        if (named.isEmpty()) {
            return said.otherFramework() == null ? null : new FollowUp.UnknownFramework(said.otherFramework());
        }
        return named.size() > 1 ? FollowUp.Plain.ACROSS : new FollowUp.InFramework(named.getFirst(), rest.isEmpty());
    }

    private static boolean isPerson(List<String> words) {
        return is(FollowUp.Plain.PERSON, words)
                && (words.stream().anyMatch(WORDS.words("person.need")::contains)
                        || WORDS.words("person.bare").containsAll(words));
    }

    private static boolean isConfirm(FollowUpWords said) {
        var words = said.words();
        var named = said.has(FollowUpWords.ROLE);
        if (!named && words.stream().noneMatch(WORDS.words("confirm.plain")::contains)) {
            return false;
        }
        var roles = words.stream().filter(FollowUpWords.ROLE::equals).count();
        if (roles > 1 && words.stream().noneMatch(WORDS.words("confirm.anaphor")::contains)) {
            return false;
        }
        var rest = new ArrayList<>(words);
        rest.removeAll(List.of(FollowUpWords.ROLE, "the", "or"));
        if (rest.isEmpty() && !(said.asks() && words.size() > 1)) {
            return false;
        }
        var questions = said.startsWith(WORDS.words("confirm.questions"));
        return WORDS.areWithin(words, WORDS.words("confirm.around"))
                && (!questions || words.stream().skip(1).anyMatch(WORDS.words("confirm.cues")::contains))
                && !(named && words.getFirst().equals("who"));
    }

    private static @Nullable FollowUp pick(List<String> words) {
        var number = -1;
        var others = WORDS.words("pick.around");
        for (var word : words) {
            var ordinal = ordinal(word);
            if (ordinal >= 0 && number < 0) {
                number = ordinal;
            } else if (!others.contains(word)) {
                return null;
            }
        }
        return number < 0 ? null : new FollowUp.Pick(number);
    }

    private static int ordinal(String word) {
        for (var number = 0; number < ORDINALS.size(); number++) {
            if (ORDINALS.get(number).contains(word)) {
                return number;
            }
        }
        return NUMBER.matcher(word).matches() ? Integer.parseInt(word) : -1;
    }
}
