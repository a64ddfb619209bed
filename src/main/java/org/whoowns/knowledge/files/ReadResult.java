package org.whoowns.knowledge.files;

import java.util.List;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;

/// Result of reading a knowledge folder: the knowledge base, or every problem found.
public sealed interface ReadResult {

    record Good(KnowledgeBase knowledge, SourceMap sourceMap) implements ReadResult {}

    /// @param problems at least one, sorted by file and line
    record Broken(List<Problem> problems) implements ReadResult {

        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
