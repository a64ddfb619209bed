/// Whether entries are found by what their own curators wrote.
@NullMarked
package org.whoowns.proving.self;

import org.jspecify.annotations.NullMarked;
