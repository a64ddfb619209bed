/// Renderers from Slack's text formats to escaped HTML.
@NullMarked
package org.whoowns.playground.browser.text;

import org.jspecify.annotations.NullMarked;
