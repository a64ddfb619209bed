package org.whoowns.teams.ledger.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.whoowns.teams.Holder;

/// Team as typed into a form, before validation.
///
/// @param name as typed
/// @param framework null for the default view
/// @param holders by role id; roles that the operating model lacks are dropped when saved
/// @param editors null to leave them unchanged
public record TeamDraft(
        String name,
        List<String> channels,
        String operatingModel,
        @Nullable String framework,
        SequencedMap<String, Holder> holders,
        @Nullable List<String> editors) {

    public TeamDraft {
        channels = List.copyOf(channels);
        holders = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(holders));
        editors = editors == null ? null : List.copyOf(editors);
    }
}
