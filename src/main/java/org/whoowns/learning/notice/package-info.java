/// Notices of changes: to whoever gains or loses a role, and to the channels that teams subscribed.
@NullMarked
package org.whoowns.learning.notice;

import org.jspecify.annotations.NullMarked;
