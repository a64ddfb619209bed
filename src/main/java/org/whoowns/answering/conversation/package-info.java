/// Follow-ups: what they are, and what they mean after the last answer of a conversation.
@NullMarked
package org.whoowns.answering.conversation;

import org.jspecify.annotations.NullMarked;
