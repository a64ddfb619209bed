/// The Home tab as blocks, section by section.
@NullMarked
package org.whoowns.slack.home.view;

import org.jspecify.annotations.NullMarked;
