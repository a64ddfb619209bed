package org.whoowns.slack.render.actions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.Reference;

/// The entries that a menu suggests, by a reference, so that none of them travels with the message.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EntryList.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = EntryList.Overdue.class, name = "overdue")
})
public sealed interface EntryList {

    /// The entries that an answer lists.
    ///
    /// @param team the id of the team whose owners are meant; null for the team of the reader
    record Listed(Reference answer, @Nullable String team) implements EntryList {}

    /// The entries that are due for review.
    record Overdue() implements EntryList {}

    /// All entries.
    static EntryList all() {
        return new Listed(new Reference.ToContents(), null);
    }

    /// All responsibilities, with their owners in a team.
    static EntryList ofTeam(String team) {
        return new Listed(new Reference.ToContents(), team);
    }
}
