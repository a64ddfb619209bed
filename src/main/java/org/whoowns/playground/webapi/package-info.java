/// Slack's side of the Web API: methods, response URLs and injected failures.
@NullMarked
package org.whoowns.playground.webapi;

import org.jspecify.annotations.NullMarked;
