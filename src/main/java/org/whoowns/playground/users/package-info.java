/// Users, channels and app of the fake workspace, read from `playground/organisation.json`.
@NullMarked
package org.whoowns.playground.users;

import org.jspecify.annotations.NullMarked;
