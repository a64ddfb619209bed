package org.whoowns.learning.feedback;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.learning.PersonalDataStore;
import org.whoowns.learning.gap.AskerHashes;
import org.whoowns.learning.jdbc.JdbcTransactions;

/// The votes of this quarter, which each person may have erased. Those before can no longer be told apart.
@Singleton
@Requires(beans = JdbcTransactions.class)
final class Voters implements PersonalDataStore {

    private final VoteTable votes;
    private final AskerHashes hashes;

    Voters(VoteTable votes, AskerHashes hashes) {
        this.votes = votes;
        this.hashes = hashes;
    }

    @Override
    public Kind kind() {
        return Kind.VOTES;
    }

    @Override
    public int forget(String workspace, String user) {
        return hashes.find(workspace, user)
                .map(person -> votes.deleteOf(workspace, person))
                .orElse(0);
    }
}
