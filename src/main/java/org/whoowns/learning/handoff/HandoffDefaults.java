package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.whoowns.learning.exchange.StorableWords;
import org.whoowns.learning.handoff.state.Handoff;
import org.whoowns.learning.handoff.state.HandoffReply;

/// Factory of what hand-offs do without gaps and lessons.
@Factory
final class HandoffDefaults {

    @Singleton
    @Secondary
    HandoffGaps gaps() {
        return new HandoffGaps() {
            @Override
            public String gapOf(String workspace, String question, List<String> nearest) {
                var key = question.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
                return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
            }

            @Override
            public void handedOn(String workspace, String gap) {}

            @Override
            public void answered(String workspace, String gap) {}

            @Override
            public void reopened(String workspace, String gap) {}
        };
    }

    @Singleton
    HandoffRedactor redactor(StorableWords words) {
        return words::of;
    }

    @Singleton
    @Secondary
    HandoffLessons lessons() {
        return (Handoff _, String _, HandoffReply _) -> {};
    }
}
