package org.whoowns.handbook;

import static org.whoowns.handbook.Sheet.emphasis;
import static org.whoowns.handbook.Sheet.joined;
import static org.whoowns.handbook.Sheet.strong;
import static org.whoowns.handbook.Sheet.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;

/// The handbook as one Markdown document, for a wiki or a repository.
public final class MarkdownHandbook {

    private final Handbook handbook;
    private final Page page;
    private final Sheet sheet;
    private final MarkdownTables tables;

    private MarkdownHandbook(Handbook handbook, Map<String, String> places) {
        this.handbook = handbook;
        this.page = new Page(handbook);
        this.sheet = new Sheet(places);
        this.tables = new MarkdownTables(handbook, page, sheet);
    }

    /// Written twice: links lead forward too, and where to is only known once all headings stand.
    public static String of(Handbook handbook) {
        var places = new MarkdownHandbook(handbook, Map.of()).written().places();
        return new MarkdownHandbook(handbook, places).written().markdown();
    }

    private Sheet written() {
        sheet.heading(1, "title_", Words.of("title"));
        sheet.paragraph(emphasis(page.subtitle()));
        sheet.paragraph(String.join(" · ", page.figures()));
        contents();
        reading();
        roles();
        models();
        tables.matrix();
        responsibilities();
        tables.differences();
        topics();
        sources();
        index();
        return sheet;
    }

    private void contents() {
        sheet.list(Stream.of(
                        part("reading_", "reading", true),
                        part("roles_", "roles", !handbook.roles().isEmpty()),
                        part("models_", "models", !handbook.operatingModels().isEmpty()),
                        part("matrix_", "matrix", !handbook.chapters().isEmpty()),
                        part(
                                "responsibilities_",
                                "responsibilities",
                                !handbook.chapters().isEmpty()),
                        part(
                                "differences_",
                                "differences",
                                !handbook.differences().isEmpty()),
                        part("topics_", "topics", !handbook.topics().isEmpty()),
                        part("sources_", "sources", !handbook.citations().isEmpty()),
                        part("index_", "index", true))
                .flatMap(List::stream)
                .map(List::of)
                .toList());
    }

    private List<Node> part(String anchor, String title, boolean there) {
        return there ? List.of(sheet.link(anchor, Words.of(title))) : List.of();
    }

    private void reading() {
        sheet.heading(2, "reading_", Words.of("reading"));
        var view = handbook.defaultView();
        if (view.summary() != null) {
            sheet.paragraph(strong(view.title() + ":"), text(" " + view.summary()));
        }
        if (view.source() != null) {
            sheet.paragraph(Words.of("reading.source", view.source()));
        }
        if (!handbook.chapters().isEmpty()) {
            sheet.paragraph(Words.of("reading.owner"));
            sheet.list(Stream.of("implied", "common-practice")
                    .map(basis -> List.of(
                            strong(Words.of("basis." + basis)),
                            text(": " + Words.of("reading.basis." + basis + ".means"))))
                    .toList());
        }
    }

    private void roles() {
        if (handbook.roles().isEmpty()) {
            return;
        }
        sheet.heading(2, "roles_", Words.of("roles"));
        handbook.roles().forEach(this::role);
        if (!handbook.others().isEmpty()) {
            sheet.heading(3, "others_", Words.of("roles.others"));
            sheet.list(handbook.others().stream()
                    .map(section -> line(work(section), strong(section.role().title()), text(": ")))
                    .toList());
        }
    }

    private void role(RoleSection section) {
        sheet.heading(3, "role_" + section.role().id(), section.role().title());
        sheet.paragraph(section.role().focus() == null ? "" : section.role().focus());
        sheet.list(section.groups().stream()
                .map(group -> line(
                        group.entries(),
                        strong(group.title()),
                        text(": " + (group.summary() == null ? "" : group.summary() + " "))))
                .toList());
        if (!section.owned().isEmpty()) {
            sheet.paragraph(strong(Words.of("role.owns") + ":"));
            sheet.list(section.owned().stream()
                    .map(area -> line(area.entries(), text(area.title() + ": ")))
                    .toList());
        }
    }

    private static List<Responsibility> work(RoleSection section) {
        return section.owned().isEmpty()
                ? section.parts()
                : section.owned().stream()
                        .flatMap(area -> area.entries().stream())
                        .toList();
    }

    private void models() {
        if (handbook.operatingModels().isEmpty()) {
            return;
        }
        sheet.heading(2, "models_", Words.of("models"));
        sheet.paragraph(Words.of("models.lead"));
        tables.models();
    }

    private void responsibilities() {
        if (handbook.chapters().isEmpty()) {
            return;
        }
        sheet.heading(2, "responsibilities_", Words.of("responsibilities"));
        for (var chapter : handbook.chapters()) {
            sheet.heading(3, chapter.anchor(), chapter.title());
            chapter.entries().forEach(this::responsibility);
        }
    }

    private void responsibility(Responsibility entry) {
        sheet.heading(4, entry.id(), entry.title());
        var basis = page.basis(entry);
        sheet.paragraph(strong(page.owner(entry.owner())), text(basis.isEmpty() ? "" : " (" + basis + ")"));
        sheet.prose(Prose.parse(entry.body()));
        sheet.list(entry.parts().entrySet().stream()
                .map(part -> List.of(strong(part.getKey().title()), text(": " + part.getValue())))
                .toList());
        labelled("hand-over", entry.handOver() == null ? "" : entry.handOver());
        labelled("tie-break", page.tieBreak(entry));
        labelled("disagreement", entry.disagreement() == null ? "" : entry.disagreement());
        if (!entry.views().isEmpty()) {
            tables.views(entry);
        }
        provenance(entry);
    }

    private void labelled(String label, String sentence) {
        if (!sentence.isEmpty()) {
            sheet.paragraph(strong(Words.of(label) + ":"), text(" " + sentence));
        }
    }

    private void provenance(Entry entry) {
        if (!page.provenance(entry).isEmpty()) {
            sheet.paragraph(emphasis(page.provenance(entry)));
        }
    }

    private void topics() {
        if (handbook.topics().isEmpty()) {
            return;
        }
        sheet.heading(2, "topics_", Words.of("topics"));
        for (Topic topic : handbook.topics()) {
            sheet.heading(3, topic.id(), topic.title());
            sheet.prose(Prose.parse(topic.body()));
            provenance(topic);
        }
    }

    private void sources() {
        if (handbook.citations().isEmpty()) {
            return;
        }
        sheet.heading(2, "sources_", Words.of("sources"));
        sheet.list(handbook.citations().stream()
                .map(citation -> line(citation.entries(), strong(citation.source()), text(": ")))
                .toList());
    }

    private void index() {
        sheet.heading(2, "index_", Words.of("index"));
        sheet.list(handbook.index().stream()
                .map(letter -> Stream.concat(
                                Stream.of(strong(letter.title()), text(" ")),
                                joined(
                                        letter.lines().stream()
                                                .map(line ->
                                                        sheet.link(line.entry().id(), line.name()))
                                                .toList(),
                                        ", ")
                                        .stream())
                        .toList())
                .toList());
    }

    /// What leads a line, and then links to the entries.
    private List<Node> line(List<? extends Entry> entries, Node... lead) {
        var links = entries.stream()
                .map(entry -> sheet.link(entry.id(), entry.title()))
                .toList();
        return Stream.concat(Stream.of(lead), joined(links, ", ").stream()).toList();
    }
}
