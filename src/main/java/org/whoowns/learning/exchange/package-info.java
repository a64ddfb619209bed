/// Exchanges: what was asked and how it was answered, without people, for a limited time.
@NullMarked
package org.whoowns.learning.exchange;

import org.jspecify.annotations.NullMarked;
