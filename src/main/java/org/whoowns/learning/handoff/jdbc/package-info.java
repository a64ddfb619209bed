/// Tables of hand-offs.
@NullMarked
package org.whoowns.learning.handoff.jdbc;

import org.jspecify.annotations.NullMarked;
