package org.whoowns.playground.acting;

import java.util.List;
import java.util.Map;
import org.whoowns.playground.delivery.Receipt;
import org.whoowns.playground.workspace.Message;

/// What a person sees at once of a command, a click or a submission.
///
/// @param receipt what the app answered, or that it did not
/// @param shown the messages that came of it, notices of Slack's included; what the app sends later is not among them
/// @param errors for a submission, the complaints by block id
public record Outcome(Receipt receipt, List<Message> shown, Map<String, String> errors) {
    public Outcome {
        shown = List.copyOf(shown);
        errors = Map.copyOf(errors);
    }

    static Outcome of(Receipt receipt, List<Message> shown) {
        return new Outcome(receipt, shown, Map.of());
    }

    /// The app took it and said nothing yet.
    public boolean isSilent() {
        return receipt.isFine() && shown.isEmpty() && errors.isEmpty();
    }

    /// The last message that came of it.
    public Message message() {
        if (shown.isEmpty()) {
            throw new IllegalStateException("the app showed no message; it answered " + receipt);
        }
        return shown.getLast();
    }

    public String text() {
        return message().text();
    }
}
