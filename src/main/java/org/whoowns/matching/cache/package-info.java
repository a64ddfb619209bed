/// What has been computed once and is worth keeping: made by the build for the shipped knowledge, or in the data
/// folder.
@NullMarked
package org.whoowns.matching.cache;

import org.jspecify.annotations.NullMarked;
