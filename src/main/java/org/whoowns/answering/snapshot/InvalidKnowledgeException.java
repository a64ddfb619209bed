package org.whoowns.answering.snapshot;

import java.io.Serial;
import java.util.List;
import org.whoowns.knowledge.files.validation.Problem;

/// The knowledge has mistakes, so no answer can be given from it.
public final class InvalidKnowledgeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidKnowledgeException(List<Problem> problems) {
        super("The knowledge has " + problems.size() + (problems.size() == 1 ? " problem:\n" : " problems:\n")
                + String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
