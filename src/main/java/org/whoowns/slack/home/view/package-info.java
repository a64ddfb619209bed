/// Renders the Home tab, section by section.
@NullMarked
package org.whoowns.slack.home.view;

import org.jspecify.annotations.NullMarked;
