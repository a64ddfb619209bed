/// Slack's ways to write text, as HTML in which everything is escaped.
@NullMarked
package org.whoowns.playground.browser.text;

import org.jspecify.annotations.NullMarked;
