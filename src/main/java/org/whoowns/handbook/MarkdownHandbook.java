package org.whoowns.handbook;

import static org.whoowns.handbook.MarkdownBuilder.emphasis;
import static org.whoowns.handbook.MarkdownBuilder.joined;
import static org.whoowns.handbook.MarkdownBuilder.strong;
import static org.whoowns.handbook.MarkdownBuilder.text;

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
    private final TemplateModel templateModel;
    private final MarkdownBuilder builder;
    private final MarkdownTables tables;

    private MarkdownHandbook(Handbook handbook, Map<String, String> places) {
        this.handbook = handbook;
        this.templateModel = new TemplateModel(handbook);
        this.builder = new MarkdownBuilder(places);
        this.tables = new MarkdownTables(handbook, templateModel, builder);
    }

    /// Written twice: links lead forward too, and where to is only known once all headings stand.
    public static String of(Handbook handbook) {
        var places = new MarkdownHandbook(handbook, Map.of()).written().places();
        return new MarkdownHandbook(handbook, places).written().markdown();
    }

    private MarkdownBuilder written() {
        builder.heading(1, "title_", HandbookMessages.of("title"));
        builder.paragraph(emphasis(templateModel.subtitle()));
        builder.paragraph(String.join(" · ", templateModel.figures()));
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
        return builder;
    }

    private void contents() {
        builder.list(Stream.of(
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
        return there ? List.of(builder.link(anchor, HandbookMessages.of(title))) : List.of();
    }

    private void reading() {
        builder.heading(2, "reading_", HandbookMessages.of("reading"));
        var view = handbook.defaultView();
        if (view.summary() != null) {
            builder.paragraph(strong(view.title() + ":"), text(" " + view.summary()));
        }
        if (view.source() != null) {
            builder.paragraph(HandbookMessages.of("reading.source", view.source()));
        }
        if (!handbook.chapters().isEmpty()) {
            builder.paragraph(HandbookMessages.of("reading.owner"));
            builder.list(Stream.of("implied", "common-practice")
                    .map(basis -> List.of(
                            strong(HandbookMessages.of("basis." + basis)),
                            text(": " + HandbookMessages.of("reading.basis." + basis + ".means"))))
                    .toList());
        }
    }

    private void roles() {
        if (handbook.roles().isEmpty()) {
            return;
        }
        builder.heading(2, "roles_", HandbookMessages.of("roles"));
        handbook.roles().forEach(this::role);
        if (!handbook.others().isEmpty()) {
            builder.heading(3, "others_", HandbookMessages.of("roles.others"));
            builder.list(handbook.others().stream()
                    .map(section -> line(work(section), strong(section.role().title()), text(": ")))
                    .toList());
        }
    }

    private void role(RoleSection section) {
        builder.heading(3, "role_" + section.role().id(), section.role().title());
        builder.paragraph(section.role().focus() == null ? "" : section.role().focus());
        builder.list(section.groups().stream()
                .map(group -> line(
                        group.entries(),
                        strong(group.title()),
                        text(": " + (group.summary() == null ? "" : group.summary() + " "))))
                .toList());
        if (!section.owned().isEmpty()) {
            builder.paragraph(strong(HandbookMessages.of("role.owns") + ":"));
            builder.list(section.owned().stream()
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
        builder.heading(2, "models_", HandbookMessages.of("models"));
        builder.paragraph(HandbookMessages.of("models.lead"));
        tables.models();
    }

    private void responsibilities() {
        if (handbook.chapters().isEmpty()) {
            return;
        }
        builder.heading(2, "responsibilities_", HandbookMessages.of("responsibilities"));
        for (var chapter : handbook.chapters()) {
            builder.heading(3, chapter.anchor(), chapter.title());
            chapter.entries().forEach(this::responsibility);
        }
    }

    private void responsibility(Responsibility entry) {
        builder.heading(4, entry.id(), entry.title());
        var basis = templateModel.basis(entry);
        builder.paragraph(strong(templateModel.owner(entry.owner())), text(basis.isEmpty() ? "" : " (" + basis + ")"));
        builder.prose(SafeHtml.parse(entry.body()));
        builder.list(entry.parts().entrySet().stream()
                .map(part -> List.of(strong(part.getKey().title()), text(": " + part.getValue())))
                .toList());
        labelled("hand-over", entry.handOver() == null ? "" : entry.handOver());
        labelled("tie-break", templateModel.tieBreak(entry));
        labelled("disagreement", entry.disagreement() == null ? "" : entry.disagreement());
        if (!entry.views().isEmpty()) {
            tables.views(entry);
        }
        provenance(entry);
    }

    private void labelled(String label, String sentence) {
        if (!sentence.isEmpty()) {
            builder.paragraph(strong(HandbookMessages.of(label) + ":"), text(" " + sentence));
        }
    }

    private void provenance(Entry entry) {
        if (!templateModel.provenance(entry).isEmpty()) {
            builder.paragraph(emphasis(templateModel.provenance(entry)));
        }
    }

    private void topics() {
        if (handbook.topics().isEmpty()) {
            return;
        }
        builder.heading(2, "topics_", HandbookMessages.of("topics"));
        for (Topic topic : handbook.topics()) {
            builder.heading(3, topic.id(), topic.title());
            builder.prose(SafeHtml.parse(topic.body()));
            provenance(topic);
        }
    }

    private void sources() {
        if (handbook.citations().isEmpty()) {
            return;
        }
        builder.heading(2, "sources_", HandbookMessages.of("sources"));
        builder.list(handbook.citations().stream()
                .map(citation -> line(citation.entries(), strong(citation.source()), text(": ")))
                .toList());
    }

    private void index() {
        builder.heading(2, "index_", HandbookMessages.of("index"));
        builder.list(handbook.index().stream()
                .map(section -> Stream.concat(
                                Stream.of(strong(section.title()), text(" ")),
                                joined(
                                        section.lines().stream()
                                                .map(line -> builder.link(
                                                        line.entry().id(), line.name()))
                                                .toList(),
                                        ", ")
                                        .stream())
                        .toList())
                .toList());
    }

    /// What leads a line, and then links to the entries.
    private List<Node> line(List<? extends Entry> entries, Node... lead) {
        var links = entries.stream()
                .map(entry -> builder.link(entry.id(), entry.title()))
                .toList();
        return Stream.concat(Stream.of(lead), joined(links, ", ").stream()).toList();
    }
}
