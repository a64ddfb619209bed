package org.whoowns.slack.socketmode;

import java.net.URI;
import org.whoowns.slack.client.SlackCallException;

/// Where a line begins: each address is good for one line, once.
interface WebSocketUrl {

    URI next() throws SlackCallException;
}
