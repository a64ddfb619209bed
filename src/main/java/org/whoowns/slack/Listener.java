package org.whoowns.slack;

import com.slack.api.bolt.App;

/// Registers handlers for Slack requests with Bolt.
public interface Listener {

    void register(App app);
}
