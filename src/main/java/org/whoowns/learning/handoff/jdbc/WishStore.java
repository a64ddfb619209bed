package org.whoowns.learning.handoff.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.learning.PersonalDataStore;

/// Wishes to be told an answer, as personal data.
@Singleton
@Requires(beans = HandoffPeopleTable.class)
final class WishStore implements PersonalDataStore {

    private final HandoffPeopleTable table;

    WishStore(HandoffPeopleTable table) {
        this.table = table;
    }

    @Override
    public Kind kind() {
        return Kind.WISHES;
    }

    @Override
    public int forget(String workspace, String user) {
        return table.eraseWishes(workspace, user);
    }
}
