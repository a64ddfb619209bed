/// Recognition of messages that are not in English.
@NullMarked
package org.whoowns.matching.language;

import org.jspecify.annotations.NullMarked;
