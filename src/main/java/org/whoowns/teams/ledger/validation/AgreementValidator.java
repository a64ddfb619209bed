package org.whoowns.teams.ledger.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.teams.Agreement.Decision;
import org.whoowns.teams.ledger.validation.FieldError.Field;
import org.whoowns.teams.ledger.validation.FieldError.Reason;

/// Validator of agreements.
public final class AgreementValidator {

    static final int NOTE = 1000;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\u202A-\u202E\u2066-\u2069&&[^\\n]]");

    private AgreementValidator() {}

    public static List<FieldError> faults(
            KnowledgeBase knowledge, String entry, Decision decision, @Nullable String note) {
        var faults = new ArrayList<FieldError>();
        if (knowledge.responsibility(entry).isEmpty()) {
            faults.add(FieldError.of(Field.ENTRY, Reason.UNKNOWN));
        }
        var known = switch (decision) {
            case Decision.ToRole(var role) -> knowledge.role(role).isPresent();
            case Decision.Together(@Nullable String tieBreak) ->
                tieBreak == null || knowledge.role(tieBreak).isPresent();
            case Decision.ToPerson(var person) -> TeamDraftValidator.isUser(person);
        };
        if (!known) {
            faults.add(FieldError.of(Field.OWNER, Reason.UNKNOWN));
        }
        if (note != null && note.length() > NOTE) {
            faults.add(FieldError.of(Field.NOTE, Reason.TOO_LONG, String.valueOf(NOTE)));
        }
        return faults;
    }

    /// The note without invisible characters; null if nothing is left.
    static @Nullable public String note(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var visible =
                INVISIBLE.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
        return visible.isEmpty() ? null : visible;
    }
}
