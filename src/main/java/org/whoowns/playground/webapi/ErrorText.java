package org.whoowns.playground.webapi;

import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.requests.AppResponse;

/// User-visible error texts for rejected content and failed requests.
public final class ErrorText {
    private ErrorText() {}

    public static String rejection(String what, SlackError slackError) {
        String details = slackError.details().isEmpty()
                ? ""
                : "\n" + String.join("\n", slackError.details()).replace("[ERROR] ", "• ");
        return "Slack would refuse " + what + " from the app: `" + slackError.error() + "`" + details;
    }

    public static String failure(AppResponse response) {
        return switch (response) {
            case AppResponse.Late late ->
                "The app took longer than three seconds, and Slack does not wait. Try once more.";
            case AppResponse.Unreached unreached -> "Nothing answered at the app's address. Is it running?";
            case AppResponse.Answered answered -> "The app answered with status " + answered.status() + ".";
        };
    }
}
