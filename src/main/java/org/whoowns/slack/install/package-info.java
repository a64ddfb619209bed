/// Installation by workspaces: OAuth flow, stored installations, uninstallation, data retention.
@NullMarked
package org.whoowns.slack.install;

import org.jspecify.annotations.NullMarked;
