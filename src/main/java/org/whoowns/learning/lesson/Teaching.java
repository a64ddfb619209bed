package org.whoowns.learning.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wants to teach.
public sealed interface Teaching {

    /// The phrases lead to an entry, a shared one or one of the workspace's own.
    record Means(String entry, List<String> phrases) implements Teaching {

        public Means {
            phrases = List.copyOf(phrases);
        }
    }

    /// The phrases are not for us: no entry answers them, and none should.
    record NotForUs(List<String> phrases) implements Teaching {

        public NotForUs {
            phrases = List.copyOf(phrases);
        }
    }

    /// A new entry of the workspace's own.
    ///
    /// @param owner a role id, or `shared`
    /// @param reason why the owner is accountable, as Markdown
    /// @param parts what each role does, by role id
    record OwnEntry(
            String title, String owner, String reason, SequencedMap<String, String> parts, List<String> questions)
            implements Teaching {

        public OwnEntry {
            parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
            questions = List.copyOf(questions);
        }
    }

    /// What people would type, as typed.
    default Stream<String> typed() {
        return switch (this) {
            case Means(var _, var phrases) -> phrases.stream();
            case NotForUs(var phrases) -> phrases.stream();
            case OwnEntry entry -> Stream.concat(Stream.of(entry.title()), entry.questions().stream());
        };
    }

    /// The id of the entry that must be there already; null for others.
    default @Nullable String existing() {
        return this instanceof Means(var entry, var _) ? entry : null;
    }
}
