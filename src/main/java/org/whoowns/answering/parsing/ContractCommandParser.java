package org.whoowns.answering.parsing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whoowns.knowledge.text.Courtesy;
import org.whoowns.knowledge.text.InputText;

/// Parser of the command for role contracts: "contract checkout", "contract of @ana".
public final class ContractCommandParser {

    /// By itself, it asks for one's own contract.
    public static final String COMMAND = "contract";

    private static final Pattern ASKS = Pattern.compile("(?is)" + COMMAND + "\\s+(?:(?:of|for|in)\\s+)?(\\S.*)");

    private ContractCommandParser() {}

    /// The words after the command; empty for other questions.
    public static Optional<String> rest(String words) {
        return Stream.of(words.strip(), Courtesy.without(words))
                .map(ASKS::matcher)
                .filter(Matcher::matches)
                .map(matcher -> InputText.clean(matcher.group(1)))
                .findFirst();
    }
}
