package org.whoowns.slack.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.whoowns.answering.text.MessageCatalog;
import org.whoowns.knowledge.KnowledgeFolders;
import org.whoowns.learning.outbox.Outbox;
import org.whoowns.learning.review.reminder.ReminderJob;
import org.whoowns.playground.FakeSlack;
import org.whoowns.playground.blockkit.Element;
import org.whoowns.playground.workspace.FakeMessage;
import org.whoowns.playground.workspace.FakeView;
import org.whoowns.slack.FormInput;
import org.whoowns.slack.TeamFixture;
import org.whoowns.slack.access.WorkspaceRegistry;

/// Reviews of a folder that nobody has looked at for years. `roles.yml` names Maya by her e-mail address for all
/// entries
/// but one, Sofía is the operator's curator, and Tom an admin.
@Tag("app")
@Timeout(300)
class ReviewsInSlackTest {

    private static final String DUE = "Due for your review";

    @TempDir
    private static Path folder;

    private static TeamFixture scene;
    private static FakeSlack slack;

    @BeforeAll
    static void open() throws IOException {
        copyKnowledge();
        scene = new TeamFixture(
                Map.of("whoowns.knowledge", folder.toString(), "whoowns.handoff.working-hours", "false"));
        slack = scene.slack();
    }

    private static void copyKnowledge() throws IOException {
        try (var files = Files.walk(KnowledgeFolders.SECOND)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy =
                        folder.resolve(KnowledgeFolders.SECOND.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                var text = Files.readString(file).replaceAll("(?m)^reviewed: .*$", "reviewed: 2024-10-05");
                if (file.endsWith("roles.yml")) {
                    text += "curators: { reliability-guild: [maya@lantern-goods.example] }\n";
                }
                if (file.endsWith("rollbacks.md")) {
                    text = text.replace("curator: reliability-guild\n", "");
                }
                Files.writeString(copy, text);
            }
        }
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    @AfterEach
    void tidy() {
        scene.tidy();
    }

    private static String title(String entry) {
        return KnowledgeFolders.second().entry(entry).orElseThrow().title();
    }

    @Test
    void listsForEachCuratorWhatIsTheirs() {
        var mine = scene.asks("maya", "general", "reviews");
        slack.as("maya").clicks(mine, mine.labels().getFirst());
        assertThat(scene.windowSaying("maya", "Was due on").words())
                .contains(title("capacity-planning"))
                .doesNotContain(title("rollbacks"));

        assertThat(homeOf("sofia").words())
                .contains(DUE + " (1)", title("rollbacks"), "Was due on")
                .doesNotContain(title("capacity-planning"));

        assertThat(scene.overview("tom").words()).doesNotContain(DUE);
        assertThat(scene.overview("jonas").words()).doesNotContain(DUE);
        assertThat(scene.asks("jonas", "general", "reviews").words()).isEqualTo(MessageCatalog.text("reviews.refused"));
        assertThat(scene.asks("jonas", "general", "help").words()).doesNotContain("`reviews`");
        assertThat(scene.asks("maya", "general", "help").words()).contains("`reviews`", "`gaps`");
    }

    @Test
    void renewsAnEntryAndUndoesThat() {
        var overdue = MessageCatalog.text("overdue");
        var home = homeOf("sofia");
        assertThat(card("rollbacks")).contains(overdue);

        slack.as("sofia").clicks(home, "Still true");

        var renewed = scene.homeShowing("sofia", "Reviewed today", title("rollbacks"));
        assertThat(card("rollbacks")).doesNotContain(overdue);
        assertThat(scene.asks("sofia", "general", "reviews").words()).isEqualTo(MessageCatalog.text("reviews.none"));

        slack.as("sofia").clicks(renewed, "Undo");
        scene.homeShowing("sofia", DUE + " (1)");
        assertThat(card("rollbacks")).contains(overdue);
    }

    /// Once it shows what is due.
    private static FakeView homeOf(String who) {
        scene.overview(who);
        return scene.homeShowing(who, DUE);
    }

    private static String card(String entry) {
        return scene.asks("jonas", "general", title(entry)).words();
    }

    @Test
    void remembersWhatNeedsWork() {
        slack.as("sofia").clicks(homeOf("sofia"), "Needs work");
        var form = scene.windowSaying("sofia", title("rollbacks") + " stays on the list");
        assertThat(form.element("Add questions to it")).isPresent();
        assertThat(form.element("Write our own entry")).isPresent();

        scene.submits(
                "sofia",
                form,
                FormInput.in(form)
                        .put("What should change?", "Name <the> new tool")
                        .picks());

        var marked = scene.homeShowing("sofia", "Needs work: Name &lt;the&gt; new tool");
        slack.as("sofia").clicks(marked, "Undo");
        scene.homeWhere("sofia", view -> !view.words().contains("Needs work:"));
    }

    @Test
    void remindsEachCuratorOnceAndShowsTheOutcomeInTheMessage() {
        slack.await(
                () -> scene.bean(WorkspaceRegistry.class).installed().stream().findFirst());
        var job = scene.bean(ReminderJob.class);
        var outbox = scene.bean(Outbox.class);
        job.plan();
        outbox.send();
        job.plan();
        outbox.send();

        assertThat(reminders("maya")).hasSize(1);
        assertThat(reminders("sofia")).hasSize(1);
        assertThat(reminders("tom")).isEmpty();
        var message = reminders("maya").getFirst();
        assertThat(message.labels().stream().filter("Still true"::equals)).hasSize(10);
        assertThat(message.labels()).anyMatch(label -> label.startsWith("Show ") && label.endsWith(" more"));
        var first = message.layout().stream()
                .flatMap(Element::within)
                .filter(each -> each.actionId().startsWith("review:stilltrue"))
                .findFirst()
                .orElseThrow();

        slack.as("maya").clicks(message, first.actionId());

        var renewed = slack.await(
                () -> slack.current(message).filter(each -> each.element("Undo").isPresent()));
        assertThat(renewed.words()).contains("Reviewed on");
        assertThat(renewed.labels().stream().filter("Still true"::equals)).hasSize(9);

        slack.as("maya").clicks(renewed, "Undo");
        slack.await(
                () -> slack.current(message).filter(each -> each.element("Undo").isEmpty()));
        assertThat(scene.asks("maya", "general", "forget me").words()).contains("your name beside 1 review");
    }

    private static List<FakeMessage> reminders(String who) {
        return slack.messages(slack.directMessages(who)).stream()
                .filter(each -> each.words().contains(MessageCatalog.text("reviews.lead")))
                .toList();
    }

    @Test
    void adminsNameCurators() {
        assertThat(scene.asks("priya", "general", "gaps").words()).isEqualTo(MessageCatalog.text("gaps.refused"));
        var place = scene.place("tom", "Decisions for everyone");
        assertThat(place.words()).contains(MessageCatalog.text("curators.none"));

        name(List.of("nadia"));
        scene.windowSaying("tom", "Curators");
        scene.tidy();

        name(List.of("priya"));
        scene.homeShowing("tom", scene.id("priya"), "Changed by");
        assertThat(scene.asks("priya", "general", "gaps").words()).isNotEqualTo(MessageCatalog.text("gaps.refused"));
        // theirs now, instead of the operator's
        assertThat(homeOf("priya").words()).contains(title("rollbacks"));
        scene.overview("sofia");
        scene.homeWhere("sofia", view -> !view.words().contains(DUE));

        name(List.of());
        scene.homeShowing("tom", MessageCatalog.text("curators.none"));
        assertThat(scene.asks("priya", "general", "gaps").words()).isEqualTo(MessageCatalog.text("gaps.refused"));
    }

    private static void name(List<String> people) {
        var home = scene.place("tom", "Decisions for everyone");
        var form = scene.opens("tom", home, "Name curators", "Curators");
        var ids = people.stream().map(scene::id).toArray(String[]::new);
        var refused = scene.submits(
                "tom", form, FormInput.in(form).put("Curators", ids).picks());
        if (people.contains("nadia")) {
            assertThat(refused.errors().toString()).contains("Nadia Haddad is not a member of this workspace");
        } else {
            assertThat(refused.errors()).isEmpty();
        }
    }

    @Test
    void onlyAdminsNameCurators() {
        assertThat(scene.place("sofia", "Decisions for everyone").element("Name curators"))
                .isEmpty();

        // a button that was shown before the rights were taken away
        slack.as("sofia").clicks(scene.place("tom", "Decisions for everyone"), "Name curators");
        scene.windowSaying("sofia", MessageCatalog.text("curators.refused"));
    }
}
