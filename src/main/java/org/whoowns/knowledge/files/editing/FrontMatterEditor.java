package org.whoowns.knowledge.files.editing;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whoowns.knowledge.files.yaml.YamlEditor;

/// In-place editor of the front matter of an entry's file. Everything outside of the edited place stays as it is:
/// comments, order, formatting and the text.
///
/// Every edit throws [org.whoowns.knowledge.files.yaml.UneditableYamlException] for front matter in which it can't be
/// made.
///
/// @param content of a valid entry file
public record FrontMatterEditor(String content) {

    private static final Pattern FENCE = Pattern.compile("^\uFEFF?---[ \\t]*\\r?\\n?", Pattern.MULTILINE);

    /// Adds a text to the end of a list, such as `questions`.
    public FrontMatterEditor append(String key, String text) {
        return edited(yaml -> yaml.append(key, text));
    }

    /// Sets a text, such as `reviewed`.
    public FrontMatterEditor set(String key, String text) {
        return edited(yaml -> yaml.set(key, text));
    }

    /// The number of texts under the key.
    public int size(String key) {
        var fences = fences();
        return new YamlEditor(content.substring(fences.from, fences.to)).size(key);
    }

    private FrontMatterEditor edited(UnaryOperator<YamlEditor> edit) {
        var fences = fences();
        var yaml = edit.apply(new YamlEditor(content.substring(fences.from, fences.to)));
        return new FrontMatterEditor(content.substring(0, fences.from) + yaml.yaml() + content.substring(fences.to));
    }

    private record Range(int from, int to) {}

    /// What is between the two fences.
    private Range fences() {
        var fences = FENCE.matcher(content);
        return new Range(next(fences).end(), next(fences).start());
    }

    private static Matcher next(Matcher fences) {
        if (!fences.find()) {
            throw new IllegalArgumentException("the content is no entry file");
        }
        return fences;
    }
}
