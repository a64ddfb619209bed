package org.whoowns.commands;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.Owner;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.files.EntryDraft;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Command `new-entry`: creates the file of a new entry.
@Command(
        name = "new-entry",
        description = "Creates a file for a new entry, for you to fill in.",
        mixinStandardHelpOptions = true)
public final class NewEntryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ID",
            description = "The entry's id: lower-case letters, digits and hyphens, such as release-notes.")
    private String id = "";

    @Option(names = "--topic", description = "Creates a topic, which explains something and has no owner.")
    private boolean topic;

    @Option(names = "--area", paramLabel = "AREA", description = "The folder to create it in. Topics go to topics.")
    private @Nullable String area;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title that people see. Default: derived from the id.")
    private @Nullable String title;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The knowledge folder. Default: WHOOWNS_KNOWLEDGE, then ./knowledge.")
    private @Nullable Path knowledge;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final InstantSource clock;

    public NewEntryCommand() {
        this(InstantSource.system());
    }

    NewEntryCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        KnowledgeOptions.checkId("An id", id, spec);
        if (area != null) {
            KnowledgeOptions.checkId("An area", area, spec);
        }
        var folder = KnowledgeOptions.folder(knowledge, spec);
        var known = switch (KnowledgeReader.read(folder)) {
            case ReadResult.Good good -> good;
            case ReadResult.Broken _ -> null;
        };
        var draft = draft(known);
        var conflict = known == null ? Optional.<String>empty() : conflict(known, draft);
        if (conflict.isPresent()) {
            spec.commandLine().getErr().println(conflict.get());
            return 1;
        }
        return write(folder, draft, known == null ? null : known.knowledge());
    }

    private EntryDraft draft(ReadResult.@Nullable Good known) {
        var owner = known == null
                ? Owner.Shared.ID
                : known.knowledge().mainRoles().stream()
                        .map(Role::id)
                        .findFirst()
                        .orElse(Owner.Shared.ID);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new EntryDraft(id, title == null ? EntryDraft.titleOf(id) : title.strip(), topic ? null : owner, today);
    }

    /// An error message if the id or title is in use.
    private static Optional<String> conflict(ReadResult.Good known, EntryDraft draft) {
        var same = known.knowledge().entry(draft.id());
        if (same.isPresent()) {
            return Optional.of("There is an entry `" + draft.id() + "` already, in "
                    + known.sourceMap().of(same.get()).file() + ".");
        }
        var key = NameKey.key(draft.title());
        for (var entry : known.knowledge().entries()) {
            for (var name : entry.names().toList()) {
                if (NameKey.key(name).equals(key)) {
                    return Optional.of("“" + draft.title() + "” already leads to `" + entry.id() + "` ("
                            + known.sourceMap().ofPhrase(entry, name) + "). Choose another name with --title.");
                }
            }
        }
        return Optional.empty();
    }

    private int write(Path folder, EntryDraft draft, @Nullable KnowledgeBase known) throws IOException {
        var subfolder = area != null ? area : topic ? "topics" : "";
        var file = folder.resolve(subfolder).resolve(id + ".md");
        Files.createDirectories(folder.resolve(subfolder));
        try {
            Files.writeString(file, draft.text(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException _) {
            spec.commandLine().getErr().println(file + " already exists and was not changed.");
            return 1;
        }
        var out = spec.commandLine().getOut();
        out.println("Wrote " + file + ".");
        if (subfolder.isEmpty() && known != null && !known.areas().isEmpty()) {
            out.println("It has no area yet. Move it to one of the folders, such as "
                    + known.areas().firstEntry().getKey() + ", or start again with --area.");
        }
        out.println();
        out.println("Next, fill in the text, the aliases and at least five questions. Then check that it is found:");
        out.println("  whoowns lint " + folder);
        out.println("  whoowns ask --knowledge " + folder + " \"" + draft.question() + "\"");
        return 0;
    }
}
