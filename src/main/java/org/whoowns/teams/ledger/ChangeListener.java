package org.whoowns.teams.ledger;

/// Listener to changes that this process has committed.
@FunctionalInterface
public interface ChangeListener {

    /// Called after the change is committed.
    ///
    /// @param number the change's number in its workspace
    void onChange(String workspace, long number);
}
