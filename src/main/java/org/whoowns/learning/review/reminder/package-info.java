/// The message that a curator gets once a month: what is due for review.
@NullMarked
package org.whoowns.learning.review.reminder;

import org.jspecify.annotations.NullMarked;
