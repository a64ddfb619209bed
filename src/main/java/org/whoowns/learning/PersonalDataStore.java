package org.whoowns.learning;

/// Store of something that is tied to a person, which the person may have erased.
public interface PersonalDataStore {

    /// What is stored, for what is said about it.
    enum Kind {
        CONVERSATIONS,
        COUNTS,
        VOTES,
        WISHES,
        MUTES,
        REVIEWS,
        REMINDERS
    }

    Kind kind();

    /// Erases what is tied to the person, on every replica.
    ///
    /// @return how many there were
    /// @throws org.whoowns.teams.ledger.jdbc.DatabaseUnavailableException if the database is unavailable
    int forget(String workspace, String user);
}
