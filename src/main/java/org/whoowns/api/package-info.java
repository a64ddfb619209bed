/// Answers, responsibilities and teams as plain data, for programs and agents.
@NullMarked
package org.whoowns.api;

import org.jspecify.annotations.NullMarked;
