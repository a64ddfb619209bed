package org.whoowns.answering.parsing;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words that ask for the role contract of a team or of somebody: "contract checkout", "contract of @somebody".
public final class ContractCommandParser {

    /// Asks for one's own where it stands alone.
    public static final String COMMAND = "contract";

    private static final Pattern ASKS = Pattern.compile("(?is)" + COMMAND + "\\s+(?:(?:of|for|in)\\s+)?(\\S.*)");

    private ContractCommandParser() {}

    /// What stands after the command, be it the name of a team or not; nothing where something else is asked.
    public static Optional<String> rest(String words) {
        var matcher = ASKS.matcher(words.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
