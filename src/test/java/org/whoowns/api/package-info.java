@NullMarked
package org.whoowns.api;

import org.jspecify.annotations.NullMarked;
