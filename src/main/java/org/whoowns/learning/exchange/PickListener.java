package org.whoowns.learning.exchange;

import java.util.Set;

/// Listener for picks among the entries that a choice offered, by click or in words. It is called before the answer is
/// sent, so it must not wait for anything.
@FunctionalInterface
public interface PickListener {

    /// @param entries ids of entries that were offered, as far as they are known
    void picked(String workspace, String user, Set<String> entries);
}
