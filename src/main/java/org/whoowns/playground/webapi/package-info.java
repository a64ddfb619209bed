/// What an app may call on Slack: the Web API methods and the response URLs.
@NullMarked
package org.whoowns.playground.webapi;

import org.jspecify.annotations.NullMarked;
