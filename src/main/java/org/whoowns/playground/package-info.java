/// The local Slack workspace: Slack's side of the protocol, for people without Slack and for the tests.
@NullMarked
package org.whoowns.playground;

import org.jspecify.annotations.NullMarked;
