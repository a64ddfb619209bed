package org.whoowns.knowledge;

import java.util.List;
import java.util.stream.Stream;

/// One curated unit of knowledge: a [Responsibility], which has an owner, or a [Topic], which explains something.
public sealed interface Entry permits Responsibility, Topic {

    /// The stable kebab-case key, unique in its knowledge base.
    String id();

    /// The name that people see.
    String title();

    /// Other names of the entry.
    List<String> aliases();

    /// Example questions, each of which must lead to this entry.
    List<String> questions();

    /// The curated text: the *why* of a responsibility, the answer of a topic.
    Markdown body();

    /// Where the entry comes from and when it was last looked at.
    Provenance provenance();

    /// The same entry with other example questions.
    Entry withQuestions(List<String> questions);

    /// Everything this entry may be called: its title, then its aliases.
    default Stream<String> names() {
        return Stream.concat(Stream.of(title()), aliases().stream());
    }
}
