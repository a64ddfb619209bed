package org.whoowns.handbook;

import static java.util.stream.Collectors.joining;
import static org.whoowns.handbook.HandbookMessages.message;

import java.util.List;
import java.util.stream.Stream;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// Matrix of responsibilities and roles: one column for each main role, and one for all others.
public record Matrix(List<Role> columns, List<Section> sections) {

    /// The rows of one area.
    public record Section(Handbook.Chapter chapter, List<Row> rows) {}

    /// @param cells one for each column
    /// @param others the other roles that are involved
    public record Row(Responsibility responsibility, List<Cell> cells, List<Cell> others) {

        /// The other roles with their letters.
        public String othersNamed() {
            return others.stream()
                    .map(cell -> (cell.letters() + " " + cell.role().title()).strip())
                    .collect(joining(", "));
        }
    }

    /// A role's involvement in a responsibility.
    ///
    /// @param lastWord whether it breaks ties without being the owner
    public record Cell(Role role, MatrixMark mark, boolean lastWord) {

        static Cell of(Role role, Responsibility responsibility) {
            var mark = MatrixMark.of(role, responsibility);
            return new Cell(role, mark, mark != MatrixMark.OWNS && role.equals(responsibility.tieBreak()));
        }

        public String letters() {
            return mark.letter() + (lastWord ? message("mark.last-word.letter") : "");
        }

        boolean isEmpty() {
            return mark == MatrixMark.NOTHING && !lastWord;
        }
    }

    static Matrix of(List<Role> columns, List<Handbook.Chapter> chapters) {
        return new Matrix(
                columns,
                chapters.stream()
                        .map(chapter -> new Section(
                                chapter,
                                chapter.entries().stream()
                                        .map(entry -> row(entry, columns))
                                        .toList()))
                        .toList());
    }

    private static Row row(Responsibility entry, List<Role> columns) {
        var others = involved(entry)
                .filter(role -> !columns.contains(role))
                .distinct()
                .map(role -> Cell.of(role, entry))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return new Row(entry, columns.stream().map(role -> Cell.of(role, entry)).toList(), others);
    }

    private static Stream<Role> involved(Responsibility entry) {
        var owner = switch (entry.owner()) {
            case Role role -> Stream.of(role);
            case Owner.Shared _ -> Stream.<Role>empty();
        };
        return Stream.of(owner, entry.parts().keySet().stream(), Stream.ofNullable(entry.tieBreak()))
                .flatMap(roles -> roles);
    }
}
