package org.whoowns.playground.webapi;

import org.whoowns.playground.blockkit.SlackError;
import org.whoowns.playground.requests.AppResponse;

/// Slack's refusals and the app's failures as sentences for people who try the app out.
public final class ErrorText {
    private ErrorText() {}

    public static String refusal(String what, SlackError slackError) {
        String places = slackError.sentences().isEmpty()
                ? ""
                : "\n" + String.join("\n", slackError.sentences()).replace("[ERROR] ", "• ");
        return "Slack would refuse " + what + " from the app: `" + slackError.error() + "`" + places;
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
