/// Review dates: what curators found when entries were due, and who the curators of a workspace are.
@NullMarked
package org.whoowns.learning.review;

import org.jspecify.annotations.NullMarked;
