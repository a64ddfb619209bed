package org.whoowns.handbook;

import static org.whoowns.handbook.Sheet.strong;
import static org.whoowns.handbook.Sheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.whoowns.knowledge.DefaultView;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.View;

/// The tables of the Markdown handbook.
final class MarkdownTables {

    private final Handbook handbook;
    private final Page page;
    private final Sheet sheet;

    MarkdownTables(Handbook handbook, Page page, Sheet sheet) {
        this.handbook = handbook;
        this.page = page;
        this.sheet = sheet;
    }

    void models() {
        sheet.table(
                List.of(Words.of("model"), Words.of("model.means"), Words.of("model.roles")),
                handbook.operatingModels().stream()
                        .map(model -> List.of(
                                List.of(strong(model.title())),
                                cell(model.summary() == null ? "" : model.summary()),
                                cell(page.held(model))))
                        .toList());
    }

    void matrix() {
        if (handbook.chapters().isEmpty()) {
            return;
        }
        sheet.heading(2, "matrix_", Words.of("matrix"));
        sheet.paragraph(Words.of("matrix.lead"));
        var letters = Stream.of(Mark.OWNS, Mark.SHARES, Mark.PART)
                .map(mark -> List.of(strong(mark.letter()), text(": " + mark.meaning())));
        var star = List.of(strong(Words.of("mark.last-word.letter")), text(": " + Words.of("mark.last-word")));
        sheet.list(Stream.concat(letters, Stream.of(star)).toList());
        sheet.paragraph(Words.of("matrix.honest"));
        var head = new ArrayList<String>(List.of(Words.of("responsibility")));
        handbook.matrix().columns().stream().map(Role::title).forEach(head::add);
        head.add(Words.of("matrix.others"));
        sheet.table(
                head,
                handbook.matrix().sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .map(this::row)
                        .toList());
    }

    private List<List<Node>> row(Matrix.Row row) {
        var cells = new ArrayList<List<Node>>();
        cells.add(List.of(link(row.responsibility())));
        row.cells().forEach(each -> cells.add(cell(letters(each))));
        cells.add(cell(String.join(
                ", ",
                row.others().stream()
                        .map(each -> (letters(each) + " " + each.role().title()).strip())
                        .toList())));
        return cells;
    }

    private static String letters(Matrix.Cell cell) {
        return cell.mark().letter() + (cell.lastWord() ? Words.of("mark.last-word.letter") : "");
    }

    void views(Responsibility entry) {
        sheet.table(
                List.of(Words.of("views"), "", ""),
                entry.views().entrySet().stream()
                        .map(each -> List.of(
                                cell(each.getKey().title()),
                                cell(page.owner(each.getValue().owner())),
                                cell(note(each.getValue()))))
                        .toList());
    }

    private static String note(View view) {
        var inferred = view.inferred() ? "(" + Words.of("view.inferred") + ")" : "";
        return ((view.note() == null ? "" : view.note()) + " " + inferred).strip();
    }

    void differences() {
        if (handbook.differences().isEmpty()) {
            return;
        }
        sheet.heading(2, "differences_", Words.of("differences"));
        sheet.list(handbook.frameworks().stream()
                .filter(each -> each.summary() != null)
                .map(each -> List.of(strong(each.title()), text(": " + each.summary())))
                .toList());
        sheet.table(
                head(handbook.defaultView()),
                handbook.differences().stream().map(this::row).toList());
    }

    private List<String> head(DefaultView view) {
        var head = new ArrayList<>(List.of(Words.of("responsibility"), view.title()));
        handbook.frameworks().stream().map(Framework::title).forEach(head::add);
        return head;
    }

    private List<List<Node>> row(Difference difference) {
        var responsibility = difference.responsibility();
        var cells = new ArrayList<List<Node>>();
        cells.add(List.of(link(responsibility)));
        cells.add(cell(page.owner(responsibility.owner())));
        for (var opinion : difference.views()) {
            var view = opinion.view();
            var owner = view == null ? Words.of("differences.silent") : page.owner(view.owner());
            cells.add(opinion.differsFrom(responsibility) ? List.of(strong(owner)) : cell(owner));
        }
        return cells;
    }

    private Node link(Responsibility responsibility) {
        return sheet.link(responsibility.id(), responsibility.title());
    }

    private static List<Node> cell(String text) {
        return text.isEmpty() ? List.of() : List.of(text(text));
    }
}
