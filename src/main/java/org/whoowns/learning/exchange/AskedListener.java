package org.whoowns.learning.exchange;

import java.util.Collection;

/// Listener for exchanges that have been stored. It is called in the background, from one thread at a time.
@FunctionalInterface
public interface AskedListener {

    /// @throws org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException to be told again later
    void asked(Collection<AskedExchange> exchanges);
}
