/// The command line: one small command for each thing that can be done without Slack.
@NullMarked
package org.whoowns.commands;

import org.jspecify.annotations.NullMarked;
