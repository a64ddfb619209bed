package org.whoowns.teams.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.Fault.Field;
import org.whoowns.teams.ledger.Fault.Reason;

/// Finds what is wrong with what people agreed on.
final class AgreementCheck {

    static final int NOTE = 1000;
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\u202A-\u202E\u2066-\u2069&&[^\\n]]");

    private AgreementCheck() {}

    static List<Fault> faults(KnowledgeBase knowledge, String entry, Decision decision, @Nullable String note) {
        var faults = new ArrayList<Fault>();
        if (knowledge.responsibility(entry).isEmpty()) {
            faults.add(Fault.of(Field.ENTRY, Reason.UNKNOWN));
        }
        var known = switch (decision) {
            case Decision.ToRole(var role) -> knowledge.role(role).isPresent();
            case Decision.Together(@Nullable String tieBreak) ->
                tieBreak == null || knowledge.role(tieBreak).isPresent();
            case Decision.ToPerson(var person) -> DraftCheck.isUser(person);
        };
        if (!known) {
            faults.add(Fault.of(Field.OWNER, Reason.UNKNOWN));
        }
        if (note != null && note.length() > NOTE) {
            faults.add(Fault.of(Field.NOTE, Reason.TOO_LONG, String.valueOf(NOTE)));
        }
        return faults;
    }

    /// The note without what can't be seen; null where nothing is left.
    static @Nullable String note(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var seen = UNSEEN.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
        return seen.isEmpty() ? null : seen;
    }
}
