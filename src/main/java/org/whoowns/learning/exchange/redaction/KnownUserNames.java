package org.whoowns.learning.exchange.redaction;

import java.util.Collection;

/// Source of the display names of a workspace's users, as far as they are known without asking Slack.
@FunctionalInterface
public interface KnownUserNames {

    Collection<String> of(String workspace);
}
