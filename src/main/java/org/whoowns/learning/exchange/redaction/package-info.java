/// Redaction of personal data in what people type, before it is stored.
@NullMarked
package org.whoowns.learning.exchange.redaction;

import org.jspecify.annotations.NullMarked;
