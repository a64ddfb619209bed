package org.whoowns.knowledge.files;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.Framework;
import org.whoowns.knowledge.KnowledgeBase;
import org.whoowns.knowledge.Responsibility;
import org.whoowns.knowledge.Role;
import org.whoowns.knowledge.files.phrases.LocatedPhrase;
import org.whoowns.knowledge.files.phrases.PhraseFile;
import org.whoowns.knowledge.files.sources.SourcesFile;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.validation.ProblemCollector;
import org.whoowns.knowledge.files.yaml.YamlMapping;
import org.whoowns.knowledge.files.yaml.YamlSource;

/// Reads a knowledge folder and reports all problems at once.
///
/// Entries are the `.md` files at any depth, except `README.md` and hidden files. `roles.yml`, `frameworks.yml`,
/// `sources.yml`, `out-of-scope.yml` and `phrases/<id>.txt` are optional.
public final class KnowledgeReader {

    /// The names of the file of what is out of scope, the present one first.
    public static final List<String> OUT_OF_SCOPE = OutOfScopeFile.NAMES;

    private final KnowledgeFiles files;
    /// Contents that replace those of files, by path.
    private final Map<Path, String> edited;

    private final ProblemCollector problems = new ProblemCollector();

    private KnowledgeReader(KnowledgeFiles files, Map<Path, String> edited) {
        this.files = files.with(edited.keySet());
        this.edited = edited;
    }

    /// Reads the folder, on any file system, including one inside a JAR.
    public static ReadResult read(Path folder) {
        return read(folder, Map.of());
    }

    /// Reads the folder as it would be with other contents of some files, or with more files.
    ///
    /// @param edited by the file's path in the folder, with `/`
    public static ReadResult read(Path folder, Map<String, String> edited) {
        if (!Files.isDirectory(folder)) {
            return broken(folder, "There is no such folder.");
        }
        try {
            var contents = new HashMap<Path, String>();
            edited.forEach((file, content) -> contents.put(folder.resolve(file), content));
            return new KnowledgeReader(KnowledgeFiles.of(folder), contents).read();
        } catch (IOException unreadable) {
            return broken(folder, KnowledgeFiles.explanation(unreadable));
        }
    }

    /// Reads the file of one more entry for a knowledge base, written elsewhere.
    ///
    /// @param file its path in the folder, for its area and for problems
    /// @return empty if there are problems
    public static Optional<Entry> readEntry(
            String file, String content, KnowledgeBase known, ProblemCollector problems) {
        var roles = new LinkedHashMap<String, Role>();
        known.roles().forEach(role -> roles.put(role.id(), role));
        var frameworks = new LinkedHashMap<String, Framework>();
        known.frameworks().forEach(framework -> frameworks.put(framework.id(), framework));
        return EntryFile.split(file, content, problems)
                .map(new EntryParser(roles, frameworks, SourcesFile.missing())::parse)
                .filter(_ -> !problems.any());
    }

    private static ReadResult broken(Path folder, String sentence) {
        return new ReadResult.Broken(List.of(new Problem(folder.toString(), 0, sentence)));
    }

    private ReadResult read() {
        files.problems().forEach((path, sentence) -> problems.add(files.relative(path), 0, sentence));
        var entryFiles = entryFiles();
        if (entryFiles.isEmpty() && !problems.any()) {
            return broken(files.folder(), "There is no entry in this folder; add a Markdown file to it.");
        }
        var ids = entryFiles.stream().map(EntryFile::id).collect(toSet());
        var phrases = phrases(ids);
        entryFiles = entryFiles.stream()
                .map(file -> file.withPhrases(phrases.getOrDefault(file.id(), List.of())))
                .toList();
        var roles = yaml(RolesFile.NAME).map(file -> RolesFile.read(file, ids)).orElseGet(RolesFile::empty);
        var frameworks = yaml(FrameworksFile.NAME).map(FrameworksFile::read).orElseGet(FrameworksFile::empty);
        var sources = yaml(SourcesFile.NAME)
                .map(file -> SourcesFile.read(file, FieldLimits::id))
                .orElseGet(SourcesFile::missing);
        var parser = new EntryParser(roles.roles(), frameworks.frameworks(), sources);
        var entries = entryFiles.stream()
                .map(parser::parse)
                .sorted(comparing(Entry::id))
                .toList();
        entryFiles.forEach(new DuplicateCheck(problems)::check);
        var outOfScope = OutOfScopeFile.read(yaml(OutOfScopeFile.NAMES), entries);
        if (problems.any()) {
            return new ReadResult.Broken(problems.sorted());
        }
        var knowledge = new KnowledgeBase(
                List.copyOf(roles.roles().values()),
                roles.operatingModels(),
                List.copyOf(frameworks.frameworks().values()),
                frameworks.defaultView(),
                areas(roles, entries),
                roles.comparison(),
                roles.examples(),
                entries,
                outOfScope,
                roles.curators());
        return new ReadResult.Good(knowledge, SourceMap.of(entryFiles));
    }

    private List<EntryFile> entryFiles() {
        return files.entries().parallelStream()
                .flatMap(path -> entryFile(path).stream())
                .toList();
    }

    private Optional<EntryFile> entryFile(Path path) {
        return content(path).flatMap(content -> EntryFile.split(files.relative(path), content, problems));
    }

    /// The phrases of the phrase files, by entry.
    private Map<String, List<LocatedPhrase>> phrases(Set<String> entries) {
        var phrases = new HashMap<String, List<LocatedPhrase>>();
        for (var path : files.phrases()) {
            var file = files.relative(path);
            var content = content(path);
            if (content.isEmpty()) {
                continue;
            }
            var parsed = PhraseFile.parse(file, content.get(), FieldLimits.QUESTION, problems);
            if (!entries.contains(parsed.entry())) {
                problems.add(file, 0, "There is no entry `" + parsed.entry() + "`; name the file after an entry's id.");
            }
            phrases.put(parsed.entry(), parsed.phrases());
        }
        return phrases;
    }

    private Optional<YamlMapping> yaml(String name) {
        var path = files.folder().resolve(name);
        return files.descriptions().contains(path)
                ? content(path).flatMap(content -> new YamlSource(name, 1, content, problems).parse())
                : Optional.empty();
    }

    private List<YamlMapping> yaml(List<String> names) {
        var found = new ArrayList<YamlMapping>();
        for (var name : names) {
            yaml(name).ifPresent(found::add);
        }
        return found;
    }

    private Optional<String> content(Path path) {
        try {
            var other = edited.get(path);
            if ((other == null ? Files.size(path) : other.length()) > KnowledgeFiles.MAX_BYTES) {
                problems.add(files.relative(path), 0, "The file is larger than 1 MiB; split it into several entries.");
                return Optional.empty();
            }
            var content = other == null ? Files.readString(path) : other;
            return Optional.of(content.startsWith("\uFEFF") ? content.substring(1) : content);
        } catch (CharacterCodingException _) {
            problems.add(files.relative(path), 0, "The file is not text in UTF-8; save it as UTF-8 and try again.");
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.add(files.relative(path), 0, KnowledgeFiles.explanation(unreadable));
            return Optional.empty();
        }
    }

    private static SequencedMap<String, String> areas(RolesFile roles, List<Entry> entries) {
        var areas = new LinkedHashMap<>(roles.areas());
        entries.stream()
                .filter(Responsibility.class::isInstance)
                .map(entry -> ((Responsibility) entry).area())
                .distinct()
                .sorted()
                .forEach(area -> areas.putIfAbsent(area, EntryDraft.titleOf(area)));
        return areas;
    }
}
