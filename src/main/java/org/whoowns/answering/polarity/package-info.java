/// Questions whether a role owns something, and their answers: yes, no or partly.
@NullMarked
package org.whoowns.answering.polarity;

import org.jspecify.annotations.NullMarked;
