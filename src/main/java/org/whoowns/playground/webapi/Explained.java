package org.whoowns.playground.webapi;

import org.whoowns.playground.blocks.Refusal;

/// Slack's refusals as sentences for people who try the app out.
public final class Explained {
    private Explained() {}

    public static String refusal(String what, Refusal refusal) {
        String places = refusal.sentences().isEmpty()
                ? ""
                : "\n" + String.join("\n", refusal.sentences()).replace("[ERROR] ", "• ");
        return "Slack would refuse " + what + " from the app: `" + refusal.error() + "`" + places;
    }
}
