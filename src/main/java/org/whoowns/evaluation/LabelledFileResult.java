package org.whoowns.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedSet;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.files.validation.Problem;

/// What came of reading a file of labelled questions: the questions, or all the problems that stand in their way.
///
/// The file is a table in UTF-8, its cells parted by tabs, without quoting. The first line names the columns, in any
/// order: `question` (a literal `\n` stands for a line break), `accept` (ids of entries, parted by `;`, or `none`), and
/// if wanted `owner` (roles by id, title, short name or alias, parted by `;`; `shared`; `other` for any role but the
/// main ones; `-` or nothing where no owner is asked for) and `hardness` (`hard` where the label is beyond debate).
/// Other columns are passed over.
public sealed interface LabelledFileResult {

    /// @param questions at least one
    /// @param graded whether the file says which questions are hard
    /// @param strangers owners that are no roles of the knowledge, so that no answer can name them
    record Good(List<LabelledQuestion> questions, boolean graded, SequencedSet<String> strangers)
            implements LabelledFileResult {

        public Good {
            questions = List.copyOf(questions);
        }
    }

    /// @param problems at least one, in the order of lines
    record Broken(List<Problem> problems) implements LabelledFileResult {

        public Broken {
            problems = List.copyOf(problems);
        }
    }

    static LabelledFileResult read(Path file, KnowledgeBase knowledge) {
        return new LabelledFileReader(knowledge).read(file);
    }
}
