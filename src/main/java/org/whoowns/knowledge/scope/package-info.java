/// What is out of scope, although it sounds like the knowledge.
@NullMarked
package org.whoowns.knowledge.scope;

import org.jspecify.annotations.NullMarked;
