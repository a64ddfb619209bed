/// Hand-offs in Slack: the offer, the message to whoever is asked, and the answer to whoever asked.
@NullMarked
package org.whoowns.slack.handoffs;

import org.jspecify.annotations.NullMarked;
