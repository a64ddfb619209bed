/// Keys with which programs call the API.
@NullMarked
package org.whoowns.api.key;

import org.jspecify.annotations.NullMarked;
