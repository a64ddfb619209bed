package org.whoowns.answering.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.validation.Problem;

class KnowledgeReloaderTest {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path base;

    private final Logger logger = (Logger) LoggerFactory.getLogger(KnowledgeReloader.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private Path root;
    private CurrentSnapshot current;
    private KnowledgeReloader folder;
    private Instant now = START;

    @BeforeEach
    void watchAFolder() throws IOException {
        logged.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(logged);
        watch(base.resolve("knowledge"));
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
        logger.setLevel(null);
    }

    @Test
    void loadsAChangeOnceItIsComplete() throws IOException {
        write("menu.md", topic("menu", "The new menu"));

        assertThat(folder.check()).isLessThan(Duration.ofSeconds(1));
        assertThat(titles()).containsExactly("The menu");
        now = START.plusSeconds(60);
        folder.check();

        assertThat(titles()).containsExactly("The new menu");
        assertThat(folder.state()).isEqualTo(new ReloadState.Done(now));
        assertThat(folder.check()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void detectsAddedAndRemovedFiles() throws IOException {
        write("kitchen/wine.md", topic("wine", "The wine"));
        Files.delete(root.resolve("menu.md"));

        settle();

        assertThat(titles()).containsExactly("The wine");
    }

    @Test
    void waitsWhileAFileIsStillBeingWritten() throws IOException {
        var whole = topic("menu", "The new menu");
        for (var length : List.of(10, 20, 30)) {
            write("menu.md", whole.substring(0, length));
            folder.check();
        }
        write("menu.md", whole);
        folder.check();

        assertThat(titles()).containsExactly("The menu");
        assertThat(folder.state()).isInstanceOf(ReloadState.Done.class);
        folder.check();
        assertThat(titles()).containsExactly("The new menu");
        assertThat(logged.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO);
    }

    @Test
    void detectsAChangeThatKeepsSizeAndDate() throws IOException {
        var file = root.resolve("menu.md");
        var date = Files.getLastModifiedTime(file);
        write("menu.md", topic("menu", "The MENU"));
        Files.setLastModifiedTime(file, date);

        settle();

        assertThat(titles()).containsExactly("The MENU");
    }

    @Test
    void keepsTheLastGoodKnowledgeAfterABrokenChange() throws IOException {
        now = START.plusSeconds(60);
        write("menu.md", "---\nid: menu\n---\nNo title.\n");

        settle();
        settle();

        assertThat(titles()).containsExactly("The menu");
        assertThat(folder.state())
                .isEqualTo(new ReloadState.HeldBack(
                        START, now, List.of(new Problem("menu.md", 2, "`title` is missing."))));
        assertThat(logged.list).singleElement().satisfies(said -> {
            assertThat(said.getLevel()).isEqualTo(Level.WARN);
            assertThat(said.getFormattedMessage()).contains("It has a problem:\nmenu.md:2: `title` is missing.");
        });
    }

    @Test
    void loadsTheFixedChange() throws IOException {
        write("menu.md", "---\nid: menu\n");
        settle();

        write("menu.md", topic("menu", "The new menu"));
        now = START.plusSeconds(90);
        settle();

        assertThat(titles()).containsExactly("The new menu");
        assertThat(folder.state()).isEqualTo(new ReloadState.Done(now));
    }

    @Test
    void keepsItsSnapshotWhenABrokenChangeIsReverted() throws IOException {
        var before = current.snapshot();
        write("menu.md", "---\nid: menu\n");
        settle();

        write("menu.md", topic("menu", "The menu"));
        settle();

        assertThat(current.snapshot()).isSameAs(before);
        assertThat(folder.state()).isEqualTo(new ReloadState.Done(START));
    }

    @Test
    void survivesADeletedFolder() throws IOException {
        var away = base.resolve("away");
        Files.move(root, away);
        settle();

        assertThat(titles()).containsExactly("The menu");
        assertThat(folder.state())
                .isInstanceOfSatisfying(
                        ReloadState.HeldBack.class,
                        held -> assertThat(held.problems())
                                .extracting(Problem::sentence)
                                .containsExactly("There is no such folder."));

        Files.writeString(away.resolve("menu.md"), topic("menu", "The new menu"));
        Files.move(away, root);
        settle();

        assertThat(titles()).containsExactly("The new menu");
    }

    @Test
    void survivesAnEmptiedFolder() throws IOException {
        Files.delete(root.resolve("menu.md"));

        settle();

        assertThat(titles()).containsExactly("The menu");
        assertThat(folder.state()).isInstanceOf(ReloadState.HeldBack.class);
    }

    @Test
    void survivesAnUnreadableFolder() throws IOException {
        Files.createSymbolicLink(root.resolve("loop"), root);

        settle();
        settle();

        assertThat(titles()).containsExactly("The menu");
        assertThat(folder.state()).isInstanceOf(ReloadState.HeldBack.class);
        assertThat(logged.list).hasSize(1);

        Files.delete(root.resolve("loop"));
        settle();
        assertThat(folder.state()).isEqualTo(new ReloadState.Done(START));
    }

    @Test
    void followsTheSymlinkSwapOfAConfigMap() throws IOException {
        var mount = Files.createDirectories(base.resolve("mount"));
        var first = Files.createDirectories(mount.resolve("..2026_11_24_1"));
        var second = Files.createDirectories(mount.resolve("..2026_11_24_2"));
        Files.writeString(first.resolve("menu.md"), topic("menu", "The menu"));
        Files.writeString(second.resolve("menu.md"), topic("menu", "The next menu"));
        Files.createSymbolicLink(mount.resolve("..data"), first.getFileName());
        Files.createSymbolicLink(mount.resolve("menu.md"), Path.of("..data", "menu.md"));
        watch(mount);
        assertThat(titles()).containsExactly("The menu");

        swapLink(mount.resolve("..data"), second.getFileName());
        settle();

        assertThat(titles()).containsExactly("The next menu");
    }

    @Test
    void followsASymlinkedFolder() throws IOException {
        var next = Files.createDirectories(base.resolve("release-2"));
        Files.writeString(next.resolve("menu.md"), topic("menu", "The next menu"));
        var current = Files.createSymbolicLink(base.resolve("current"), root);
        watch(current);

        swapLink(current, next);
        settle();

        assertThat(titles()).containsExactly("The next menu");
    }

    @Test
    void loadsAFileThatIsRenamedIntoPlace() throws IOException {
        var next = root.resolve("menu.md.tmp");
        Files.writeString(next, topic("menu", "The new menu"));
        settle();
        assertThat(titles()).containsExactly("The menu");

        Files.move(next, root.resolve("menu.md"), StandardCopyOption.ATOMIC_MOVE);
        settle();

        assertThat(titles()).containsExactly("The new menu");
    }

    @Test
    void ignoresTemporaryFilesOfEditors() throws IOException {
        var before = current.snapshot();
        for (var name : List.of(
                ".menu.md.swp",
                "menu.md~",
                "4913",
                "#menu.md#",
                "menu.md___jb_tmp___",
                ".goutputstream-X1",
                "sedAbC")) {
            write(name, "half a thou");
        }
        Files.createSymbolicLink(root.resolve(".#menu.md"), Path.of("somebody@somewhere.1234"));

        assertThat(folder.check()).isEqualTo(Duration.ofSeconds(1));
        settle();

        assertThat(current.snapshot()).isSameAs(before);
        assertThat(logged.list).isEmpty();
    }

    @Test
    void discardsAChangeDuringReading() throws IOException {
        var reads = new int[1];
        folder = new KnowledgeReloader(
                root,
                () -> {
                    var read = new KnowledgeLoader(root, base).open();
                    if (reads[0]++ == 0) {
                        writeUnchecked("menu.md", topic("menu", "The third menu"));
                    }
                    return read;
                },
                current,
                () -> now);
        write("menu.md", topic("menu", "The second menu"));

        settle();
        assertThat(titles()).containsExactly("The menu");

        settle();
        assertThat(titles()).containsExactly("The third menu");
    }

    @Test
    void keepsPollingAfterAFailure() throws IOException {
        var failures = new int[1];
        folder = new KnowledgeReloader(
                root,
                () -> {
                    if (failures[0]++ == 0) {
                        throw new IllegalStateException("no room for more");
                    }
                    return new KnowledgeLoader(root, base).open();
                },
                current,
                () -> now);
        write("menu.md", topic("menu", "The second menu"));
        settle();
        settle();

        assertThat(failures[0]).isEqualTo(1);
        assertThat(folder.state()).isInstanceOf(ReloadState.HeldBack.class);

        write("menu.md", topic("menu", "The third menu"));
        settle();
        assertThat(titles()).containsExactly("The third menu");
    }

    private void watch(Path watched) throws IOException {
        root = watched;
        if (!Files.exists(watched.resolve("menu.md"))) {
            write("menu.md", topic("menu", "The menu"));
        }
        var loader = new KnowledgeLoader(watched, base);
        current = new CurrentSnapshot(loader.open());
        folder = new KnowledgeReloader(watched, loader::open, current, () -> now);
    }

    private void settle() {
        folder.check();
        folder.check();
    }

    private List<String> titles() {
        return current.snapshot().knowledge().entries().stream()
                .map(Entry::title)
                .toList();
    }

    private void write(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, content, UTF_8);
    }

    private void writeUnchecked(String name, String content) {
        try {
            write(name, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void swapLink(Path link, Path target) throws IOException {
        var next = link.resolveSibling("next-link");
        Files.createSymbolicLink(next, target);
        Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String topic(String id, String title) {
        return "---\nid: " + id + "\ntitle: " + title + "\n---\nHello.\n";
    }
}
