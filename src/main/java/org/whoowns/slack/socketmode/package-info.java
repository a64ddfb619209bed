/// Socket Mode: lines to Slack that we open and keep open, for where no address of ours is public.
@NullMarked
package org.whoowns.slack.socketmode;

import org.jspecify.annotations.NullMarked;
