package org.whoowns.answering.polarity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Role;

/// Parser of yes/no questions about roles: "should the PO …?", "isn't that the PM's?", "the PO does that, right?".
///
/// A question that offers two roles, or starts with a question word, is none, except "who should not …?". Patterns
/// are tried sentence by sentence, from the end, since the point usually comes last. Thread-safe.
public final class PolarQuestionParser {

    /// Longer sentences are stories.
    private static final int MAX_SENTENCE = 250;

    private static final int MAX_SENTENCES = 8;

    private static final Pattern SENTENCE = Pattern.compile("[^.?!;\\n]+[.?!;]*|\\n");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}*_~`\"“”()]+");

    private static final String NOT = "(?:n't|nt| not| never| no longer)";
    private static final String MODAL = "(?:should|shall|must|may|might|can|could|would|will|ought|need|dare)";
    private static final String VERB = "(?:" + MODAL + "|does|do|did|is|are|am|was|were|has|have|isn|aren|ain|wo|ca)";
    /// In front of the question: "so", "in Checkout,", "just checking:".
    private static final String LEAD =
            "(?:^|[,:–—-] ?|^(?:in|at|under|within|with|for|per|according to) (?:[^ ,]+ ){1,4}?)(?:(?:so|and|but|well|then|ok|okay|hi|hello|hey|wait|hm+|please|also"
                    + "|basically|just|again|sorry|quick question|question|team|all|everyone|folks|guys|there|thanks|actually|in (?:your|our) (?:view|opinion|case)) )*";
    private static final String ONLY = "(?:only|just|solely|exclusively)";
    private static final String ADVERB = "(?: (?:really|actually|usually|normally|always|ever|also|even|still|then"
            + "|typically|generally|definitely|probably|supposed to))*";

    private static final Pattern WHO_NOT = Pattern.compile(LEAD
            + "(?:who(?:m)?|which (?:role|person|one)|what role)" + ADVERB + "(?:(?: (?:" + MODAL
            + "|does|do|is|are|isn|has))" + ADVERB + NOT + "|'s not|(?: (?:should|must|has to))? (?:stay|keep) out of"
            + "|(?: is)? (?:forbidden|not allowed))\\b(?! only).*");
    private static final Pattern OWN = Pattern.compile(
            LEAD + VERB + "(?:n't|nt)? (?:i\\b|(?:it|that|this) (?:really )?"
                    + "(?:part of )?my (?:job|task|duty|responsibility|role|call|business|decision))|, (?:should|do|can|am|must|may) i\\b");
    private static final Pattern CHECK = Pattern.compile("(?:and |so |but )?(?:is|isn't) (?:that|this|it) (?:really )?"
            + "(?:right|correct|ok|okay|normal|true|fine|usual|common|allowed|how it should be)");
    private static final Pattern QUESTION_WORD =
            Pattern.compile(LEAD + "(?:who|whom|whose|what|which|where|when|why|how)\\b.*");
    private static final Pattern TAG =
            Pattern.compile("(?:, ?| )(?:or )?(?:right|correct|no|yes|yeah|true|agreed|ok|okay|or not"
                    + "|am i right|is that right|is that correct|isn't that so|" + VERB
                    + "(?:n't)? (?:it|that|he|she|they|we|not))$");
    private static final Pattern NEGATED_REST = Pattern.compile("^" + ADVERB
            + "(?: (?:not|never|no longer|stay out|keep out|stay away|refrain|avoid|stop|have no|leave|be kept out)\\b"
            + "|" + NOT + "\\b| (?:" + MODAL + "|does|do|did|is|are|has|have|has to|have to)" + ADVERB + NOT
            + "\\b| (?:can't|cannot|won't|ain't)\\b).*");
    private static final Pattern NEGATED_LINK = Pattern.compile(
            "^.*(?:\\b(?:isn't|is not|isnt|aren't|are not|wasn't|doesn't|does not|don't|do not|shouldn't|should not"
                    + "|never|it's not|that's not|can't|cannot)\\b).*$");
    private static final Pattern NEVER = Pattern.compile(".*\\b(?:not|never)\\b.*");
    private static final Pattern WRONG = Pattern.compile(".* (?:wrong|forbidden|bad|odd|strange)\\b.*");
    private static final Pattern EXCLUSIVE =
            Pattern.compile("\\b" + ONLY + "\\b|\\balone\\b|\\bby (?:himself|herself|themselves)\\b");
    private static final Pattern INVOLVED = Pattern.compile(
            "\\b(?:involved|included|consulted|asked about|informed|part of|take part|takes part|participate|participates"
                    + "|contribute|contributes|have a say|has a say|a say in|help|helps|support|supports|join|joins"
                    + "|attend(?! to)|attends(?! to)|be at|be in|be there|input)\\b");

    private final Map<String, Role> names = new LinkedHashMap<>();
    private final Pattern role;
    private final Pattern twoRoles;
    private final Pattern inverted;
    private final Pattern impersonal;
    private final Pattern topicFirst;
    private final Pattern self;
    private final Pattern embedded;
    private final Pattern delegated;
    private final Pattern atTheEnd;
    private final Pattern statement;
    private final Pattern statementIt;
    private final Pattern statementEnd;

    public PolarQuestionParser(KnowledgeBase knowledge) {
        for (var each : knowledge.roles()) {
            Stream.concat(
                            Stream.of(each.title(), each.shortName(), each.id().replace('-', ' ')),
                            each.aliases().stream())
                    .flatMap(name -> Stream.of(plain(name), plain(name) + "s"))
                    .forEach(name -> names.putIfAbsent(name, each));
        }
        var any = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(joining("|", "(?:", ")"));
        var article = "(?:the |a |an |our |my |your |their |that |this |any |each |every )?(?:current |whole )?";
        var named = "(?<![\\p{L}\\p{N}])" + article + "(?<role>" + any + ")(?![\\p{L}\\p{N}])";
        var inner = "(?<![\\p{L}\\p{N}])" + article + any + "(?![\\p{L}\\p{N}])";
        var only = "(?:" + ONLY + " )?";
        var cue = "(?:(?:by|to|on|with|for|of|from|under|in|up to|down to) " + only + "|" + only + ")";
        var noun = "(?:'s|'|s')?(?: (?:sole |own |main |actual )*(?:job|jobs|task|tasks|duty|duties|responsibility"
                + "|responsibilities|thing|role|work|call|business|decision|remit|scope|domain|area|territory|matter"
                + "|hands|plate|court|turf|mandate|department|problem|concern|baby|activity|topic))?";
        var end = "(?: (?:alone|only|too|as well|then|here|really|either|to (?:do|make|decide)|by default|then))*";
        role = Pattern.compile(named);
        twoRoles = Pattern.compile(
                inner + "(?:'s)? ?(?:or|/|vs\\.?|versus|, or)(?: is it| rather| maybe)? ?(?:by |to |for )?" + inner);
        inverted =
                Pattern.compile(LEAD + VERB + "(?:n't|'t|nt)?(?: not)?" + ADVERB + " " + only + named + "(?<rest>.*)");
        topicFirst = Pattern.compile(LEAD + "(?:is|are|was|were)(?:n't)?(?: not)? " + any
                + " (?!.*\\b(?:responsible|accountable|in charge|supposed|allowed|expected)\\b).*" + named
                + "(?:'s|'|s')(?: [\\p{L}]+)?" + end + "$");
        impersonal = Pattern.compile(LEAD + VERB + "(?:n't|'t|nt)?(?: not)?" + ADVERB
                + " (?:it|that|this)(?<between> .*?)?? " + cue + named + "(?<rest>.*)");
        self = Pattern.compile("(?:^|[ ,])(?:as|i'm|i am|im) " + named);
        embedded = Pattern.compile(".*\\b(?:if|whether|true|correct|right|sure|say|think|agree|believe)(?: that)? "
                + only + named + "(?<rest>.*)");
        delegated = Pattern.compile(LEAD + VERB
                + "(?:n't)? (?:we|i|you|they|one|people|teams|a team|the team)(?<between> (?:not |never |really )?)"
                + "(?:let|allow|have|get|make|expect|need|want|trust|leave (?:it|this|that) to) " + only + named
                + "(?<rest>.*)");
        atTheEnd = Pattern.compile(LEAD + VERB + "(?:n't|'t|nt)?(?<between> .*?) " + cue + named + noun + end + "$");
        statement = Pattern.compile(LEAD
                + "(?:(?:surely|i (?:think|thought|assume|assumed|believe|guess|heard|was told)|you mean|you're saying"
                + "|so you're saying|are you saying|do you mean|they say|everyone says)(?: that)? )?" + only + named
                + "(?<rest> .+)");
        statementIt = Pattern.compile(LEAD
                + "(?:(?:i (?:think|thought|assume|believe|guess))(?: that)? )?(?<between>(?:it|that|this)(?:'s| is|s"
                + "| isn't| is not| was|'s not| should be| would be)(?: .*?)?) " + cue + named + "(?<rest>.*)");
        statementEnd =
                Pattern.compile("^(?<between>.+ (?:is|are|isn't|aren't|is not|are not|was|belongs?|falls?|sits?|lies"
                        + "|rests?|stays?|goes|remains?|comes|done|made|owned|written|decided|set|run|led|handled)\\b.*?) "
                        + cue
                        + named + noun + end + "$");
    }

    /// The question about a role; empty if the words are none.
    public Optional<RoleQuestion> parse(String words) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var sentences = new ArrayList<String>();
        SENTENCE.matcher(words.replace('’', '\'')).results().forEach(each -> sentences.add(each.group()));
        sentences.removeIf(sentence -> sentence.length() > MAX_SENTENCE);
        var last = sentences
                .subList(Math.max(0, sentences.size() - MAX_SENTENCES), sentences.size())
                .reversed();
        return ofAsker(last)
                .or(() -> IntStream.range(0, last.size())
                        .mapToObj(i -> sentence(plain(last.get(i)), last.get(i).contains("?") || isChecked(last, i)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /// Whether the next sentence asks if this one is right.
    ///
    /// @param reversed the last sentence first
    private static boolean isChecked(List<String> reversed, int i) {
        return i > 0 && CHECK.matcher(plain(reversed.get(i - 1))).matches();
    }

    /// What somebody asks about their own role: "as a PO, should I …?"
    private Optional<RoleQuestion> ofAsker(List<String> sentences) {
        var asks = sentences.stream()
                .map(PolarQuestionParser::plain)
                .anyMatch(each -> OWN.matcher(each).find());
        return asks
                ? sentences.stream()
                        .map(PolarQuestionParser::plain)
                        .map(self::matcher)
                        .filter(Matcher::find)
                        .findFirst()
                        .flatMap(matcher -> Optional.ofNullable(names.get(matcher.group("role"))))
                        .map(each -> new RoleQuestion(each.id(), false, false, false))
                : Optional.empty();
    }

    private Optional<RoleQuestion> sentence(String typed, boolean asks) {
        if (WHO_NOT.matcher(typed).matches()) {
            return Optional.of(RoleQuestion.WHO_NOT);
        }
        if (!role.matcher(typed).find()
                || QUESTION_WORD.matcher(typed).lookingAt()
                || twoRoles.matcher(typed).find()) {
            return Optional.empty();
        }
        var tag = TAG.matcher(typed);
        var tagged = tag.find();
        var text = tagged && tag.start() > 0 ? typed.substring(0, tag.start()) : typed;
        return question(text).or(() -> asks || tagged ? statement(text) : Optional.empty());
    }

    private Optional<RoleQuestion> question(String text) {
        return (topicFirst.matcher(text).matches()
                        ? find(atTheEnd, text, "between", NEVER)
                        : find(inverted, text, "rest", NEGATED_REST))
                .or(() -> find(embedded, text, "rest", NEGATED_REST))
                .or(() -> find(delegated, text, "between", NEVER))
                .or(() -> find(impersonal, text, "between", WRONG))
                .or(() -> find(atTheEnd, text, "between", NEVER));
    }

    private Optional<RoleQuestion> statement(String text) {
        return find(statementIt, text, "between", NEGATED_LINK)
                .or(() -> find(statement, text, "rest", NEGATED_REST))
                .or(() -> find(statementEnd, text, "between", NEGATED_LINK));
    }

    /// @param group that is negated if it matches
    private Optional<RoleQuestion> find(Pattern pattern, String text, String group, Pattern negation) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var found = names.get(matcher.group("role"));
        var part = matcher.group(group);
        return Optional.ofNullable(found)
                .map(each -> new RoleQuestion(
                        each.id(),
                        part != null && negation.matcher(part).matches(),
                        EXCLUSIVE.matcher(text).find(),
                        INVOLVED.matcher(text).find()));
    }

    /// In lower case, on one line, without markup and closing punctuation.
    private static String plain(String text) {
        return NameKey.key(SPACES.matcher(text).replaceAll(" ")).strip();
    }
}
