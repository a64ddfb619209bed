/// Access to the database for everything that is learnt.
@NullMarked
package org.whoowns.learning.jdbc;

import org.jspecify.annotations.NullMarked;
