package org.whoowns.slack.modals;

import static org.whoowns.answering.text.MessageCatalog.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.whoowns.teams.ledger.RejectionReason;
import org.whoowns.teams.ledger.validation.FieldError;

/// Messages for rejected changes and invalid form fields.
public final class ErrorMessages {

    private ErrorMessages() {}

    public static String sentence(RejectionReason reason) {
        var key = switch (reason) {
            case NOT_OF_THIS_WORKSPACE -> "refusal.other.organisation";
            case GUEST -> "refusal.guest";
            case NO_ACCESS -> "refusal.no.access";
            case UNCONFIRMED -> "refusal.unconfirmed";
            case NOT_YOUR_TEAM -> "refusal.not.your.team";
            case ONLY_ADMINS -> "refusal.only.admins";
            case NOT_FOR_EVERYBODY -> "refusal.not.for.everybody";
            case TEAM_GONE -> "refusal.team.gone";
            case NO_SUCH_AGREEMENT -> "refusal.no.such.agreement";
            case NO_SUCH_CHANGE -> "refusal.no.such.change";
            case ALREADY_UNDONE -> "refusal.already.undone";
            case CHANGED_SINCE -> "refusal.changed.since";
        };
        return text(key);
    }

    /// The errors by block id, at most one a block.
    public static Map<String, String> byBlock(List<FieldError> errors, Function<FieldError, String> block) {
        var messages = new LinkedHashMap<String, String>();
        errors.forEach(error -> messages.putIfAbsent(block.apply(error), sentence(error)));
        return messages;
    }

    private static String sentence(FieldError error) {
        var detail = error.detail() == null ? "" : error.detail();
        return switch (error.reason()) {
            case MISSING -> text("fault.missing");
            case TOO_LONG -> text("fault.too.long", detail);
            case TOO_MANY -> text("fault.too.many", detail);
            case NAME_TAKEN -> text("fault.name.taken", detail);
            case NAME_LOOKS_ALIKE -> text("fault.name.looks.alike", detail);
            case CHANNEL_TAKEN -> text("fault.channel.taken", detail);
            case UNKNOWN -> text("fault.unknown");
            case SAME_PERSON -> text("fault.same.person");
            case OWN_DEPUTY -> text("fault.own.deputy");
        };
    }
}
