package org.whoowns.playground.interaction;

import java.util.List;
import java.util.Map;
import org.whoowns.playground.requests.AppResponse;
import org.whoowns.playground.workspace.FakeMessage;

/// Immediate result of a command, click or submission.
///
/// @param response the app's response
/// @param shown messages and notices in response; excludes what the app sends later
/// @param errors a submission's validation errors by block id
public record ActionResult(AppResponse response, List<FakeMessage> shown, Map<String, String> errors) {
    public ActionResult {
        shown = List.copyOf(shown);
        errors = Map.copyOf(errors);
    }

    static ActionResult of(AppResponse response, List<FakeMessage> shown) {
        return new ActionResult(response, shown, Map.of());
    }

    /// Whether the app acknowledged and nothing was shown.
    public boolean isSilent() {
        return response.isSuccess() && shown.isEmpty() && errors.isEmpty();
    }

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
