/// Context of a question: who asks, where, and about which team.
@NullMarked
package org.whoowns.answering.context;

import org.jspecify.annotations.NullMarked;
