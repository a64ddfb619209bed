package org.whoowns.knowledge;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// Markdown text of an entry, stripped of surrounding white space.
public record Markdown(String source) {

    private static final String NESTING_MARKS = ">*_-+.)";
    private static final int MAX_DEPTH = 50;

    public Markdown {
        source = source.strip();
    }

    public boolean isBlank() {
        return source.isEmpty();
    }

    /// Whether quotes, lists or emphasis are nested so deeply that code that visits them would run out of stack.
    public boolean isTooDeep() {
        // parsing takes time, and few texts have so many marks
        return source.chars().filter(each -> NESTING_MARKS.indexOf(each) >= 0).count() > MAX_DEPTH
                && depth(Parser.builder().build().parse(source)) > MAX_DEPTH;
    }

    /// Without recursion.
    private static int depth(Node root) {
        var deepest = 0;
        var depth = 0;
        var node = root;
        while (true) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                deepest = Math.max(deepest, depth);
                continue;
            }
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (depth == 0) {
                return deepest;
            }
            node = node.getNext();
        }
    }
}
