package org.whoowns.handbook;

import static org.whoowns.handbook.MarkdownBuilder.strong;
import static org.whoowns.handbook.MarkdownBuilder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.FrameworkPosition;
import org.whoowns.knowledge.KnowledgeBase.DefaultView;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;

/// The tables of the Markdown handbook.
final class MarkdownTables {

    private final Handbook handbook;
    private final TemplateModel templateModel;
    private final MarkdownBuilder builder;

    MarkdownTables(Handbook handbook, TemplateModel templateModel, MarkdownBuilder builder) {
        this.handbook = handbook;
        this.templateModel = templateModel;
        this.builder = builder;
    }

    void models() {
        builder.table(
                List.of(
                        HandbookMessages.of("model"),
                        HandbookMessages.of("model.means"),
                        HandbookMessages.of("model.roles")),
                handbook.operatingModels().stream()
                        .map(model -> List.of(
                                List.of(strong(model.title())),
                                cell(model.summary() == null ? "" : model.summary()),
                                cell(templateModel.held(model))))
                        .toList());
    }

    void matrix() {
        if (handbook.chapters().isEmpty()) {
            return;
        }
        builder.heading(2, "matrix_", HandbookMessages.of("matrix"));
        builder.paragraph(HandbookMessages.of("matrix.lead"));
        var letters = Stream.of(MatrixMark.OWNS, MatrixMark.SHARES, MatrixMark.PART)
                .map(mark -> List.of(strong(mark.letter()), text(": " + mark.meaning())));
        var star = List.of(
                strong(HandbookMessages.of("mark.last-word.letter")),
                text(": " + HandbookMessages.of("mark.last-word")));
        builder.list(Stream.concat(letters, Stream.of(star)).toList());
        builder.paragraph(HandbookMessages.of("matrix.honest"));
        var head = new ArrayList<String>(List.of(HandbookMessages.of("responsibility")));
        handbook.matrix().columns().stream().map(Role::title).forEach(head::add);
        head.add(HandbookMessages.of("matrix.others"));
        builder.table(
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
        return cell.mark().letter() + (cell.lastWord() ? HandbookMessages.of("mark.last-word.letter") : "");
    }

    void views(Responsibility entry) {
        builder.table(
                List.of(HandbookMessages.of("views"), "", ""),
                entry.views().entrySet().stream()
                        .map(each -> List.of(
                                cell(each.getKey().title()),
                                cell(templateModel.owner(each.getValue().owner())),
                                cell(note(each.getValue()))))
                        .toList());
    }

    private static String note(FrameworkPosition position) {
        var inferred = position.inferred() ? "(" + HandbookMessages.of("view.inferred") + ")" : "";
        return ((position.note() == null ? "" : position.note()) + " " + inferred).strip();
    }

    void differences() {
        if (handbook.differences().isEmpty()) {
            return;
        }
        builder.heading(2, "differences_", HandbookMessages.of("differences"));
        builder.list(handbook.frameworks().stream()
                .filter(each -> each.summary() != null)
                .map(each -> List.of(strong(each.title()), text(": " + each.summary())))
                .toList());
        builder.table(
                head(handbook.defaultView()),
                handbook.differences().stream().map(this::row).toList());
    }

    private List<String> head(DefaultView view) {
        var head = new ArrayList<>(List.of(HandbookMessages.of("responsibility"), view.title()));
        handbook.frameworks().stream().map(Framework::title).forEach(head::add);
        return head;
    }

    private List<List<Node>> row(FrameworkDifference difference) {
        var responsibility = difference.responsibility();
        var cells = new ArrayList<List<Node>>();
        cells.add(List.of(link(responsibility)));
        cells.add(cell(templateModel.owner(responsibility.owner())));
        for (var opinion : difference.views()) {
            var position = opinion.position();
            var owner = position == null
                    ? HandbookMessages.of("differences.silent")
                    : templateModel.owner(position.owner());
            cells.add(opinion.differsFrom(responsibility) ? List.of(strong(owner)) : cell(owner));
        }
        return cells;
    }

    private Node link(Responsibility responsibility) {
        return builder.link(responsibility.id(), responsibility.title());
    }

    private static List<Node> cell(String text) {
        return text.isEmpty() ? List.of() : List.of(text(text));
    }
}
