/// Who is asked, and when: the people of a role, their availability, and who asks for quiet.
@NullMarked
package org.whoowns.learning.handoff.recipient;

import org.jspecify.annotations.NullMarked;
