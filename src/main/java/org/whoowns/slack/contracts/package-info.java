/// What a person or a team answers for, and what should be settled, for one pair of eyes.
@NullMarked
package org.whoowns.slack.contracts;

import org.jspecify.annotations.NullMarked;
