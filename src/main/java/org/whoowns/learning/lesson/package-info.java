/// What workspaces teach: phrases and entries of their own, proposed, replayed, in force, and undone.
@NullMarked
package org.whoowns.learning.lesson;

import org.jspecify.annotations.NullMarked;
