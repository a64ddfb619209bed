package org.whoowns.slack.socket;

import java.net.URI;
import org.whoowns.slack.calls.SlackTrouble;

/// Where a line begins: each address is good for one line, once.
interface Endpoint {

    URI next() throws SlackTrouble;
}
