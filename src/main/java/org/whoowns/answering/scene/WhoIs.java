package org.whoowns.answering.scene;

import java.util.Collection;
import java.util.Set;

/// Tells who people are.
public interface WhoIs {

    /// A name to show for the user; it may hold anything that people type.
    String name(String workspace, String user);

    /// Those of the users who are not in the workspace any more, as far as that is known.
    Set<String> deactivated(String workspace, Collection<String> users);
}
