/// Messages that are sent later, once each, on whichever replica: reminders, notices of changes, digests.
@NullMarked
package org.whoowns.learning.outbox;

import org.jspecify.annotations.NullMarked;
