package org.whoowns.learning.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.context.Door;

/// One question with its outcome, without who asked.
///
/// @param utterance as typed, or redacted once it is stored
/// @param entry id of the entry that answered, or of the likeliest choice
/// @param nearest ids of the nearest entries, best first; not stored
/// @param score of the best entry, from 0 to 1
public record Exchange(
        String workspace,
        String utterance,
        ExchangeVerdict verdict,
        @Nullable String entry,
        List<String> nearest,
        double score,
        Door door,
        PlaceKind place,
        LocalDate day) {

    public Exchange {
        nearest = List.copyOf(nearest);
    }

    Exchange withUtterance(String words) {
        return new Exchange(workspace, words, verdict, entry, nearest, score, door, place, day);
    }
}
