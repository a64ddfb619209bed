package org.whoowns.answering.parsing;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;

/// Regular expression for mentions of one framework.
///
/// Some names are also common words ("safe") or part of other names ("scrum master"), so the spelling decides what
/// counts as a mention:
///
/// - A *distinctive* name is a mention by itself: an abbreviation ("SAFe") or several words ("scrum guide").
/// - A name *as written* in the knowledge needs a cue beside it: "in", "according to", "says".
/// - The same name in *another case* must also not be followed by a noun.
/// - Next to another framework, every name is a mention: "scrum or safe".
///
/// The start of a role's name never is.
final class FrameworkNamePattern {

    private static final Pattern MARKS = Pattern.compile("[*_`~\"“”]+");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-‐‑](?=\\p{L})");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2}.*");

    private static final String START = "(?<![\\p{L}\\p{N}])";
    private static final String END = "(?![\\p{L}\\p{N}])";
    private static final String BEFORE = START
            + "(?i:in|under|per|by|with|within|follow|follows|following|according to|based on|using|doing|for|at|from"
            + "|we (?:use|do|run)|does|do|would)(?i: the| a| an| classic| pure| plain| real)? ";
    private static final String SAYS =
            " (?i:say|says|said|see|sees|think|thinks|want|wants|recommends?|suggests?|prescribes?|defines?|describes?"
                    + "|expects?|views?|perspective|opinion|terms|world|framework)" + END;
    private static final String SAYS_OR_IS =
            " (?i:way|approach|method|methodology|rules?|guide|context|take|stance|theory|speak|wise|about|on)" + END;
    private static final String NO_NOUN =
            "(?=\\s*(?:$|[?.!,;:)\\]–—])|\\s+(?i:who|whom|whose|what|which|where|when|why|how|does|do|did|is|are|can|could"
                    + "|should|would|will|may|must|the|an?|it|that|this|there|if|we|i|you|they|about)" + END + ")";
    private static final String JOIN =
            " ?(?i:and|or|vs\\.?|versus|&|/|,|compared (?:to|with)|than|from)(?i: in| the)? ?";

    private final Pattern mention;

    /// @param others all frameworks, including this one
    FrameworkNamePattern(Framework framework, List<Framework> others, KnowledgeBase knowledge) {
        var written = written(framework);
        var names = names(framework);
        var noRole = noRole(names, knowledge);
        var distinctive = either(
                written.stream().flatMap(name -> distinctive(name, knowledge)).toList());
        var asWritten = either(written.stream()
                .flatMap(name -> Stream.of(name, otherFirstCase(name)))
                .map(Pattern::quote)
                .toList());
        var anyCase = anyCase(names);
        var another =
                anyCase(others.stream().flatMap(each -> names(each).stream()).toList());
        mention = Pattern.compile(Stream.of(
                        START + distinctive + END + noRole,
                        BEFORE + asWritten + END + noRole,
                        START + asWritten + "(?:'s)?(?:" + SAYS + "|" + SAYS_OR_IS + ")",
                        "(?:^|[(\\[:;,–—] ?| - )" + asWritten + "(?: ?[)\\]:;,?.!–—]| - |$)",
                        BEFORE + anyCase + END + noRole + NO_NOUN,
                        START + anyCase + "(?:'s)?" + SAYS,
                        "(?:^|[(\\[])" + anyCase + "[)\\]:]",
                        START + anyCase + END + noRole + JOIN + another + END,
                        START + another + JOIN + anyCase + END + noRole)
                .collect(joining("|")));
    }

    /// @param text normalised by [#plain(String)]
    boolean isIn(String text) {
        return mention.matcher(text).find();
    }

    /// The text without the mentions and their cues ("in SAFe").
    ///
    /// @param text normalised by [#plain(String)]
    String without(String text) {
        return SPACES.matcher(mention.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /// The text without markup, on one line, in its original case.
    static String plain(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'');
        plain = MARKS.matcher(plain).replaceAll("");
        return SPACES.matcher(HYPHEN.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static List<String> written(Framework framework) {
        return Stream.concat(Stream.of(framework.title()), framework.aliases().stream())
                .map(FrameworkNamePattern::plain)
                .toList();
    }

    /// The names as written, and the id.
    private static List<String> names(Framework framework) {
        return Stream.concat(Stream.of(plain(framework.id())), written(framework).stream())
                .toList();
    }

    /// A name that contains a role is a common description.
    private static Stream<String> distinctive(String name, KnowledgeBase knowledge) {
        if (ABBREVIATION.matcher(name).matches()) {
            return Stream.of(Pattern.quote(name));
        }
        return name.contains(" ") && roleNames(knowledge).noneMatch(role -> containsRole(name, role))
                ? Stream.of(insensitive(name))
                : Stream.empty();
    }

    private static boolean containsRole(String name, String role) {
        return (" " + name.toLowerCase(Locale.ROOT) + " ").contains(" " + role.toLowerCase(Locale.ROOT) + " ");
    }

    /// The name with its first letter in the other case.
    private static String otherFirstCase(String name) {
        var first = name.substring(0, 1);
        var upper = first.toUpperCase(Locale.ROOT);
        return (first.equals(upper) ? first.toLowerCase(Locale.ROOT) : upper) + name.substring(1);
    }

    /// A lookahead that rules out the name of a role: "scrum" before "master".
    private static String noRole(List<String> names, KnowledgeBase knowledge) {
        var rest = roleNames(knowledge)
                .flatMap(role -> names.stream()
                        .filter(name -> role.regionMatches(true, 0, name + " ", 0, name.length() + 1))
                        .map(name -> role.substring(name.length())))
                .distinct()
                .map(FrameworkNamePattern::insensitive)
                .toList();
        return rest.isEmpty() ? "" : "(?!" + either(rest) + END + ")";
    }

    private static Stream<String> roleNames(KnowledgeBase knowledge) {
        return knowledge.roles().stream()
                .flatMap(role -> Stream.concat(Stream.of(role.title()), role.aliases().stream()))
                .map(FrameworkNamePattern::plain);
    }

    private static String anyCase(Collection<String> names) {
        return either(names.stream().map(FrameworkNamePattern::insensitive).toList());
    }

    private static String insensitive(String words) {
        return "(?iu:" + Pattern.quote(words) + ")";
    }

    /// An alternation, longer patterns first; never matches if there are none.
    private static String either(List<String> patterns) {
        return patterns.isEmpty()
                ? "(?!)"
                : patterns.stream()
                        .distinct()
                        .sorted((one, other) -> other.length() - one.length())
                        .collect(joining("|", "(?:", ")"));
    }
}
