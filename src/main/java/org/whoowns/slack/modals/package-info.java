/// What all modals share: opening, metadata, form values, submitting changes.
@NullMarked
package org.whoowns.slack.modals;

import org.jspecify.annotations.NullMarked;
