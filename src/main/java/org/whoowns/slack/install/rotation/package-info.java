/// Token rotation: renews bot tokens that expire, once across replicas.
@NullMarked
package org.whoowns.slack.install.rotation;

import org.jspecify.annotations.NullMarked;
