package org.whoowns.learning.handoff.jdbc;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.whoowns.learning.PersonalDataStore;

/// Mutes of forwarded questions, as personal data.
@Singleton
@Requires(beans = HandoffPeopleTable.class)
final class MuteStore implements PersonalDataStore {

    private final HandoffPeopleTable table;

    MuteStore(HandoffPeopleTable table) {
        this.table = table;
    }

    @Override
    public Kind kind() {
        return Kind.MUTES;
    }

    @Override
    public int forget(String workspace, String user) {
        return table.eraseMutes(workspace, user);
    }
}
