package org.whoowns.answering.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of questions that leave out what was asked before: "and in Payments?", "and for pricing?"
final class Ellipsis {

    private static final String COURTESY =
            "(?:(?:ok|okay|hm+|well|right|great|thanks|thank you|cool|alright|oh|ah|yes|no|so|now|please|then)[\\s,.!–—-]+)*+";
    private static final String OPENING =
            "(?:(?:and|but|or|plus|also)\\b[\\s,]*+)?(?:(?:what|how) (?:about|is it|does it work|do we do it)|what of|"
                    + "who is it|who'?s it|who does (?:it|that|this)|who owns (?:it|that|this)|who would (?:it|that) be|"
                    + "who has (?:it|that)|is (?:it|that) (?:the same|so|different|also so)|(?:the )?same"
                    + "(?: thing| question)?|likewise|does (?:it|that) (?:hold|apply))?\\s*+";
    private static final Pattern PLACE = Pattern.compile("(?i)" + COURTESY + OPENING
            + "\\b(?:in|at|on|within|inside|over at|for|with)\\s+(?:the\\s+)?(?<place>\\S+(?:\\s+\\S+){0,4}?)");
    private static final Pattern SUBJECT = Pattern.compile("(?i)" + COURTESY
            + "(?:(?:and|or|plus|but)\\b[\\s,]*+(?:also\\s+)?(?:(?:what|how) about\\s+|what of\\s+)?|(?:what|how) about\\s+|"
            + "what of\\s+|also\\s+|(?:the )?same (?:thing |question )?(?=for|with|on|about))"
            + "(?:(?:for|with|about|on)\\s+)?(?<subject>\\S.*)");
    private static final Pattern TOO =
            Pattern.compile("(?i)" + COURTESY + "(?<subject>\\S+(?:\\s+\\S+){0,3})\\s+(?:too|as well)");
    private static final Pattern TEAM =
            Pattern.compile("(?i)(?:the |our )?(?:team \\S+(?: \\S+)?|\\S+(?: \\S+)? team)");
    private static final Pattern END = Pattern.compile("(?<![\\s?.!…,;:)])[\\s?.!…,;:)]++$");
    private static final Pattern COURTEOUS_END =
            Pattern.compile("(?i)[\\s,]+(?:then|please|pls|though|instead|exactly|too|as well|again|now)$");
    private static final Pattern FULL = Pattern.compile(
            "(?i).*\\b(?:who|whom|whose|what|which|when|where|why|how|is|are|do|does|did|should|would|can|could|will|must|"
                    + "may|owns|decides|we|i|you|they|it|that)\\b.*");

    private Ellipsis() {}

    static Optional<FollowUp> parse(String utterance) {
        var text = COURTEOUS_END.matcher(withoutEnd(utterance)).replaceFirst("");
        var place = PLACE.matcher(text);
        if (place.matches() && isElliptical(place.group("place")) && !isTopical(text)) {
            return Optional.of(new FollowUp.Elsewhere(place.group("place")));
        }
        var subject = SUBJECT.matcher(text);
        if (subject.matches() && isElliptical(subject.group("subject"))) {
            var words = subject.group("subject");
            var team = TEAM.matcher(words);
            return Optional.of(team.matches() ? new FollowUp.Elsewhere(words) : new FollowUp.About(words));
        }
        var also = TOO.matcher(withoutEnd(utterance));
        return also.matches() && isElliptical(also.group("subject"))
                ? Optional.of(new FollowUp.About(also.group("subject")))
                : Optional.empty();
    }

    /// "For" and "with" introduce subjects more often than teams.
    private static boolean isTopical(String text) {
        return text.matches("(?i).*?\\b(?:for|with)\\s.*") && !text.matches("(?i).*\\b(?:in|at|within|team)\\b.*");
    }

    private static String withoutEnd(String utterance) {
        return END.matcher(utterance.strip().replace('’', '\'')).replaceFirst("");
    }

    /// Whether the words are no question of their own.
    private static boolean isElliptical(String words) {
        return !FULL.matcher(words).matches();
    }
}
