/// WhoOwns: who owns this, the product manager or the product owner, and why?
@NullMarked
package org.whoowns;

import org.jspecify.annotations.NullMarked;
