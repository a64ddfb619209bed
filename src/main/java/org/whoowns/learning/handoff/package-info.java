/// Hand-offs: questions without an answer go to the people who may know it, and their answers to those who asked.
@NullMarked
package org.whoowns.learning.handoff;

import org.jspecify.annotations.NullMarked;
