package org.whoowns.knowledge;

import java.util.List;
import java.util.stream.Stream;

/// Curated unit of knowledge: a [Responsibility] with an owner, or a [Topic] that explains something.
public sealed interface Entry permits Responsibility, Topic {

    /// Stable kebab-case id, unique in the knowledge base.
    String id();

    String title();

    List<String> aliases();

    /// Example questions, each of which must match this entry.
    List<String> questions();

    /// The reasons behind a responsibility, or the answer of a topic.
    Markdown body();

    Provenance provenance();

    Entry withQuestions(List<String> questions);

    Entry withProvenance(Provenance provenance);

    /// The title, then the aliases.
    default Stream<String> names() {
        return Stream.concat(Stream.of(title()), aliases().stream());
    }
}
