/// The HTTP API: questions, responsibilities and teams as JSON.
@NullMarked
package org.whoowns.api.http;

import org.jspecify.annotations.NullMarked;
