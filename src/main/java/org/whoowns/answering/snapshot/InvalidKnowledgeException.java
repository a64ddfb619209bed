package org.whoowns.answering.snapshot;

import java.io.Serial;
import java.util.List;
import org.whoowns.knowledge.files.validation.Problem;

/// Thrown for knowledge with problems, which can't be used.
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
