/// Tables of lessons and their history.
@NullMarked
package org.whoowns.learning.lesson.jdbc;

import org.jspecify.annotations.NullMarked;
