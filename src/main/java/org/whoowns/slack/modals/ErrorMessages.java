package org.whoowns.slack.modals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.whoowns.slack.render.Phrase;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.validation.FieldError;

/// What to say where something can't be done.
public final class ErrorMessages {

    private ErrorMessages() {}

    /// One sentence that says why, and what can be done.
    public static String sentence(RejectionReason reason) {
        var sentence = switch (reason) {
            case NOT_OF_THIS_WORKSPACE -> Phrase.REFUSAL_OTHER_ORGANISATION;
            case NOT_YOUR_TEAM -> Phrase.REFUSAL_NOT_YOUR_TEAM;
            case ONLY_ADMINS -> Phrase.REFUSAL_ONLY_ADMINS;
            case NOT_FOR_EVERYBODY -> Phrase.REFUSAL_NOT_FOR_EVERYBODY;
            case TEAM_GONE -> Phrase.REFUSAL_TEAM_GONE;
            case NO_SUCH_AGREEMENT -> Phrase.REFUSAL_NO_SUCH_AGREEMENT;
            case NO_SUCH_CHANGE -> Phrase.REFUSAL_NO_SUCH_CHANGE;
            case ALREADY_UNDONE -> Phrase.REFUSAL_ALREADY_UNDONE;
            case CHANGED_SINCE -> Phrase.REFUSAL_CHANGED_SINCE;
        };
        return sentence.text();
    }

    /// The faults, each at its block.
    public static Map<String, String> byBlock(List<FieldError> faults, Function<FieldError, String> block) {
        var complaints = new LinkedHashMap<String, String>();
        faults.forEach(error -> complaints.putIfAbsent(block.apply(error), sentence(error)));
        return complaints;
    }

    private static String sentence(FieldError error) {
        var detail = error.detail() == null ? "" : error.detail();
        return switch (error.reason()) {
            case MISSING -> Phrase.FAULT_MISSING.text();
            case TOO_LONG -> Phrase.FAULT_TOO_LONG.text(detail);
            case TOO_MANY -> Phrase.FAULT_TOO_MANY.text(detail);
            case NAME_TAKEN -> Phrase.FAULT_NAME_TAKEN.text(detail);
            case CHANNEL_TAKEN -> Phrase.FAULT_CHANNEL_TAKEN.text(detail);
            case UNKNOWN -> Phrase.FAULT_UNKNOWN.text();
            case SAME_PERSON -> Phrase.FAULT_SAME_PERSON.text();
            case OWN_DEPUTY -> Phrase.FAULT_OWN_DEPUTY.text();
        };
    }
}
