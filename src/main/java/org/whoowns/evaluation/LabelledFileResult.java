package org.whoowns.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedSet;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;

/// Result of reading a file of labelled questions: the questions, or every problem found.
///
/// The file is tab-separated UTF-8 without quoting. The first line names the columns, in any order: `question` (a
/// literal `\n` is a line break), `accept` (entry ids separated by `;`, or `none`), and optionally `owner` (roles by
/// id, title, short name or alias, separated by `;`; `shared`; `other` for any role but the main ones; `-` or empty if
/// no owner is asked for), `hardness` (`hard` if the label is beyond debate), `part` (for figures of each part),
/// `follow-up` (what is graded, asked after the question), and facets of the answer: `polarity`, `related`, `language`,
/// and `kind` (then no entry is accepted, unless `accept` names some). For two questions in one row, `first` and
/// `second` replace `accept`. Other columns are ignored.
public sealed interface LabelledFileResult {

    /// @param questions at least one
    /// @param hasHardness whether the file has the column `hardness`
    /// @param unknownOwners names that match no role, so no answer can name them
    record Good(List<LabelledQuestion> questions, boolean hasHardness, SequencedSet<String> unknownOwners)
            implements LabelledFileResult {

        public Good {
            questions = List.copyOf(questions);
        }
    }

    /// @param problems at least one, sorted by line
    record Broken(List<Problem> problems) implements LabelledFileResult {

        public Broken {
            problems = List.copyOf(problems);
        }
    }

    static LabelledFileResult read(Path file, KnowledgeBase knowledge) {
        return new LabelledFileReader(knowledge).read(file);
    }
}
