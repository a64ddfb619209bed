package org.whoowns.knowledge;

import java.util.List;

/// Entry that explains a term or concept and has no owner.
public record Topic(
        String id, String title, List<String> aliases, List<String> questions, Provenance provenance, Markdown body)
        implements Entry {

    public Topic {
        aliases = List.copyOf(aliases);
        questions = List.copyOf(questions);
    }

    @Override
    public Topic withQuestions(List<String> others) {
        return new Topic(id, title, aliases, others, provenance, body);
    }

    @Override
    public Topic withProvenance(Provenance other) {
        return new Topic(id, title, aliases, questions, other, body);
    }
}
