package org.whoowns.slack;

import com.slack.api.bolt.App;

/// Something that listens to one kind of thing that people do in Slack.
public interface Listener {

    void register(App app);
}
