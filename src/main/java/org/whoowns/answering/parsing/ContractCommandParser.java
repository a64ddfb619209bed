package org.whoowns.answering.parsing;

import java.util.Optional;
import java.util.regex.Pattern;

/// Parser of the command for role contracts: "contract checkout", "contract of @ana".
public final class ContractCommandParser {

    /// By itself, it asks for one's own contract.
    public static final String COMMAND = "contract";

    private static final Pattern ASKS = Pattern.compile("(?is)" + COMMAND + "\\s+(?:(?:of|for|in)\\s+)?(\\S.*)");

    private ContractCommandParser() {}

    /// The words after the command; empty for other questions.
    public static Optional<String> rest(String words) {
        var matcher = ASKS.matcher(words.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
