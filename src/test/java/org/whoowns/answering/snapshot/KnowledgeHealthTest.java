package org.whoowns.answering.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.matching.Matcher;
import reactor.core.publisher.Mono;

@Tag("app")
class KnowledgeHealthTest {

    @TempDir
    Path folder;

    @Test
    void reportsEntriesAndTheActiveState() throws IOException {
        Files.writeString(folder.resolve("menu.md"), "---\nid: menu\ntitle: The menu\n---\nHello.\n");

        try (var context = start()) {
            assertThat(details(context))
                    .containsEntry("entries", 1)
                    .containsKey("matching")
                    .extractingByKey("folder")
                    .asString()
                    .contains("active");
        }
    }

    @Test
    void staysUpAndLocatesTheProblemsOfAnUpdateOnHold() throws IOException {
        var menu = folder.resolve("menu.md");
        Files.writeString(menu, "---\nid: menu\ntitle: The menu\n---\nHello.\n");

        try (var context = start()) {
            Files.writeString(menu, "---\nid: menu\ntitle: Secret\ncolour: red\n---\nHello.\n");
            var watched = context.getBean(KnowledgeReloader.class);
            watched.check();
            watched.check();

            assertThat(result(context).getStatus()).isEqualTo(HealthStatus.UP);
            assertThat(details(context).get("folder"))
                    .asString()
                    .contains("an update is on hold", "problems=[menu.md:4]")
                    .doesNotContain("colour");
        }
    }

    @Test
    void reportsNoFolderForTheShippedKnowledge() {
        try (var context = ApplicationContext.run(Map.of("whoowns.knowledge", ""))) {
            context.getBean(CurrentSnapshot.class).snapshot();
            assertThat(context.containsBean(KnowledgePoller.class)).isFalse();
            assertThat(details(context)).containsKey("entries").doesNotContainKey("folder");
        }
    }

    @Test
    void isDownUntilTheKnowledgeIsLoaded() {
        var opening = new CompletableFuture<Snapshot>();
        var health = new KnowledgeHealth(new CurrentSnapshot(opening), null);

        assertThat(status(health)).isEqualTo(HealthStatus.DOWN);
        opening.complete(new Snapshot(Matcher.of(KnowledgeFolders.topicsAlone())));

        assertThat(status(health)).isEqualTo(HealthStatus.UP);
    }

    private static HealthStatus status(KnowledgeHealth health) {
        return Mono.from(health.getResult()).blockOptional().orElseThrow().getStatus();
    }

    private ApplicationContext start() {
        var context = ApplicationContext.run(Map.of(
                "whoowns.knowledge",
                folder.toString(),
                "whoowns.data",
                folder.resolve(".data").toString()));
        context.getBean(CurrentSnapshot.class).snapshot();
        assertThat(context.containsBean(KnowledgePoller.class)).isTrue();
        return context;
    }

    private static HealthResult result(ApplicationContext context) {
        return Mono.from(context.getBean(KnowledgeHealth.class).getResult())
                .blockOptional()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> details(ApplicationContext context) {
        return (Map<String, Object>) result(context).getDetails();
    }
}
