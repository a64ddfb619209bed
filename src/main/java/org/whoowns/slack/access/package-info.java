/// Users, permissions, channel sharing and the identity of the bot in a workspace.
@NullMarked
package org.whoowns.slack.access;

import org.jspecify.annotations.NullMarked;
