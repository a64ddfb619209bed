package org.whoowns.playground.interaction;

import java.util.List;
import java.util.Map;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.workspace.FakeMessage;

/// What a person sees at once of a command, a click or a submission.
///
/// @param response what the app answered, or that it did not
/// @param shown the messages that came of it, notices of Slack's included; what the app sends later is not among them
/// @param errors for a submission, the complaints by block id
public record ActionResult(AppResponse response, List<FakeMessage> shown, Map<String, String> errors) {
    public ActionResult {
        shown = List.copyOf(shown);
        errors = Map.copyOf(errors);
    }

    static ActionResult of(AppResponse response, List<FakeMessage> shown) {
        return new ActionResult(response, shown, Map.of());
    }

    /// The app took it and said nothing yet.
    public boolean isSilent() {
        return response.isFine() && shown.isEmpty() && errors.isEmpty();
    }

    /// The last message that came of it.
    public FakeMessage message() {
        if (shown.isEmpty()) {
            throw new IllegalStateException("the app showed no message; it answered " + response);
        }
        return shown.getLast();
    }

    public String text() {
        return message().text();
    }
}
