package org.whoowns.playground.webapi;

import org.whoowns.playground.blocks.Refusal;
import org.whoowns.playground.delivery.Receipt;

/// Slack's refusals and the app's failures as sentences for people who try the app out.
public final class Explained {
    private Explained() {}

    public static String refusal(String what, Refusal refusal) {
        String places = refusal.sentences().isEmpty()
                ? ""
                : "\n" + String.join("\n", refusal.sentences()).replace("[ERROR] ", "• ");
        return "Slack would refuse " + what + " from the app: `" + refusal.error() + "`" + places;
    }

    public static String failure(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Late late -> "The app took longer than three seconds, and Slack does not wait. Try once more.";
            case Receipt.Unreached unreached -> "Nothing answered at the app's address. Is it running?";
            case Receipt.Answered answered -> "The app answered with status " + answered.status() + ".";
        };
    }
}
