package org.whoowns.mcp.tools;

import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.whoowns.answering.Answer;
import org.whoowns.answering.LocalOwnership;
import org.whoowns.answering.text.AnswerText;
import org.whoowns.handbook.Handbook;
import org.whoowns.handbook.MarkdownHandbook;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Topic;

/// The knowledge as resources: each entry, and the handbook, as Markdown. They show the default view to everybody.
final class ResourceCatalog {

    private static final String MARKDOWN = "text/markdown";

    private ResourceCatalog() {}

    static List<SyncResourceSpecification> resources(KnowledgeBase knowledge) {
        return Stream.concat(
                        Stream.of(resource(
                                "whoowns://handbook",
                                "handbook",
                                "Handbook",
                                () -> MarkdownHandbook.of(Handbook.of(knowledge)))),
                        knowledge.entries().stream().map(ResourceCatalog::resource))
                .toList();
    }

    private static SyncResourceSpecification resource(Entry entry) {
        return resource("whoowns://entries/" + entry.id(), entry.id(), entry.title(), () -> markdown(entry));
    }

    private static String markdown(Entry entry) {
        var answer = switch (entry) {
            case Responsibility responsibility ->
                new Answer.Ownership(responsibility, new LocalOwnership.Nothing(), null);
            case Topic topic -> new Answer.Explanation(topic, null);
        };
        return "# " + AnswerText.of(new Answer.Detailed(answer));
    }

    private static SyncResourceSpecification resource(String uri, String name, String title, Supplier<String> text) {
        var resource =
                Resource.builder(uri, name).title(title).mimeType(MARKDOWN).build();
        return new SyncResourceSpecification(
                resource,
                (_, _) -> ReadResourceResult.builder(List.of(TextResourceContents.builder(uri, text.get())
                                .mimeType(MARKDOWN)
                                .build()))
                        .build());
    }
}
