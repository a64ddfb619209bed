/// What the questions of a workspace show about its knowledge, without who asked.
@NullMarked
package org.whoowns.learning.insight;

import org.jspecify.annotations.NullMarked;
