package org.whoowns.knowledge.files.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.KnowledgeReader;
import org.whoowns.knowledge.files.ReadResult;
import org.whoowns.knowledge.files.phrases.PhraseFile;
import org.whoowns.knowledge.files.validation.Problem;
import org.whoowns.knowledge.files.yaml.YamlEditor;
import org.whoowns.knowledge.files.yaml.YamlScalar;

/// In-place editor of a knowledge folder, whose changes are in memory until they are written. Not thread-safe.
///
/// Methods that edit throw [org.whoowns.knowledge.files.yaml.UneditableYamlException] for a file in which the edit
/// can't be made, and [UncheckedIOException] for one that can't be read.
public final class FolderEditor {

    /// An entry's own file shows so many questions at most; further ones go to its phrase file.
    static final int QUESTIONS = 8;

    private static final String QUESTIONS_KEY = "questions";
    private static final String COMMENT = "# ";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path folder;
    private final ReadResult.Good known;
    /// Contents by file; null for a new one.
    private final Map<String, @Nullable String> before = new TreeMap<>();

    private final Map<String, String> after = new TreeMap<>();
    /// The files of new entries, by id.
    private final Map<String, String> added = new TreeMap<>();

    /// @param known what was read from the folder
    public FolderEditor(Path folder, ReadResult.Good known) {
        this.folder = folder;
        this.known = known;
    }

    public ReadResult.Good known() {
        return known;
    }

    /// Whether there is an entry of the id, or was one added.
    public boolean has(String entry) {
        return added.containsKey(entry) || known.knowledge().entry(entry).isPresent();
    }

    /// The file of an entry, relative to the folder.
    public String file(String entry) {
        var own = added.get(entry);
        return own != null ? own : known.sourceMap().of(required(entry)).file();
    }

    private Entry required(String entry) {
        return known.knowledge().entry(entry).orElseThrow();
    }

    /// Edits an entry's front matter.
    public void edit(String entry, UnaryOperator<FrontMatterEditor> edit) {
        change(
                file(entry),
                content -> edit.apply(new FrontMatterEditor(content)).content());
    }

    /// Adds a question to an entry: to its own file, or to its phrase file if there are enough of them.
    ///
    /// @return the file
    public String addQuestion(String entry, String question) {
        var file = file(entry);
        var size = new FrontMatterEditor(content(file)).size(QUESTIONS_KEY);
        if (size < QUESTIONS || question.startsWith(COMMENT)) {
            edit(entry, content -> content.append(QUESTIONS_KEY, question));
            return file;
        }
        var phrases = PhraseFile.FOLDER + "/" + entry + PhraseFile.SUFFIX;
        change(phrases, content -> withLine(content, question));
        return phrases;
    }

    /// Adds a question that no entry answers.
    ///
    /// @return the file
    public String addOutOfScope(String question) {
        var file = KnowledgeReader.OUT_OF_SCOPE.stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .findFirst()
                .orElse(KnowledgeReader.OUT_OF_SCOPE.getFirst());
        change(
                file,
                content -> content.isBlank()
                        ? QUESTIONS_KEY + ":\n  - " + YamlScalar.of(question) + "\n"
                        : new YamlEditor(content)
                                .append(QUESTIONS_KEY, question)
                                .yaml());
        return file;
    }

    /// Adds the file of a new entry.
    ///
    /// @param file relative to the folder
    /// @return whether the file was free
    public boolean addEntry(String id, String file, String content) {
        if (after.containsKey(file) || Files.exists(folder.resolve(file))) {
            return false;
        }
        change(file, _ -> content);
        added.put(id, file);
        return true;
    }

    /// The changed files, sorted by name.
    public List<FileChange> changes() {
        return after.entrySet().stream()
                .map(file -> new FileChange(file.getKey(), before.get(file.getKey()), file.getValue()))
                .toList();
    }

    /// What would be wrong with the folder; empty if it could be used.
    public List<Problem> problems() {
        return switch (KnowledgeReader.read(folder, after)) {
            case ReadResult.Good _ -> List.of();
            case ReadResult.Broken(var problems) -> problems;
        };
    }

    /// Writes the changed files.
    ///
    /// @throws IOException if a file can't be written; those before it are
    public void write() throws IOException {
        for (var file : after.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void change(String file, UnaryOperator<String> edit) {
        var content = content(file);
        var mark = content.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        after.put(file, mark + edit.apply(content.substring(mark.length())));
    }

    /// The content with its edits; empty for a new file.
    private String content(String file) {
        var edited = after.get(file);
        if (edited != null) {
            return edited;
        }
        var path = folder.resolve(file);
        try {
            var content = Files.exists(path) ? Files.readString(path) : null;
            before.put(file, content);
            return content == null ? "" : content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " can't be read. (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    private static String withLine(String content, String line) {
        var newline = content.contains("\r\n") ? "\r\n" : "\n";
        var isWhole = content.isEmpty() || content.endsWith("\n");
        return content + (isWhole ? "" : newline) + line + newline;
    }
}
