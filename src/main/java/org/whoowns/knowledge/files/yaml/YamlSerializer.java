package org.whoowns.knowledge.files.yaml;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// YAML in bytes, which are read back in a small part of the time that the text would take.
final class YamlSerializer {

    private static final byte SCALAR = 0;
    private static final byte SEQUENCE = 1;
    private static final byte MAPPING = 2;
    private static final byte NARROW = 0;
    private static final byte WIDE = 1;

    private YamlSerializer() {}

    static void write(YamlNode yaml, DataOutputStream out) throws IOException {
        switch (yaml) {
            case YamlNode.Scalar(var text, var line) -> {
                start(SCALAR, line, out);
                write(text, out);
            }
            case YamlNode.Sequence(var items, var line) -> {
                start(SEQUENCE, line, out);
                out.writeInt(items.size());
                for (var item : items) {
                    write(item, out);
                }
            }
            case YamlNode.Mapping(var pairs, var line) -> {
                start(MAPPING, line, out);
                out.writeInt(pairs.size());
                for (var pair : pairs) {
                    write(pair.key(), out);
                    write(pair.value(), out);
                }
            }
        }
    }

    private static void start(byte kind, int line, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeInt(line);
    }

    static YamlNode read(ByteBuffer in) {
        var kind = in.get();
        var line = in.getInt();
        return switch (kind) {
            case SCALAR -> new YamlNode.Scalar(text(in), line);
            case SEQUENCE -> new YamlNode.Sequence(items(in), line);
            case MAPPING -> new YamlNode.Mapping(pairs(in), line);
            default -> throw new IllegalArgumentException("no kind of YAML: " + kind);
        };
    }

    private static List<YamlNode> items(ByteBuffer in) {
        var items = new ArrayList<YamlNode>();
        for (var left = in.getInt(); left > 0; left--) {
            items.add(read(in));
        }
        return items;
    }

    private static List<YamlNode.Pair> pairs(ByteBuffer in) {
        var pairs = new ArrayList<YamlNode.Pair>();
        for (var left = in.getInt(); left > 0; left--) {
            pairs.add(new YamlNode.Pair(read(in), read(in)));
        }
        return pairs;
    }

    /// Any text, also what is no whole character.
    static void write(String text, DataOutputStream out) throws IOException {
        var narrow = text.chars().allMatch(letter -> letter < 256);
        out.writeByte(narrow ? NARROW : WIDE);
        out.writeInt(text.length());
        if (narrow) {
            out.writeBytes(text);
        } else {
            out.writeChars(text);
        }
    }

    static String text(ByteBuffer in) {
        var narrow = in.get() == NARROW;
        var length = in.getInt();
        var bytes = narrow ? length : 2 * length;
        var slice = in.slice(in.position(), bytes);
        in.position(in.position() + bytes);
        if (narrow) {
            return new String(slice.array(), slice.arrayOffset(), length, StandardCharsets.ISO_8859_1);
        }
        return slice.asCharBuffer().toString();
    }
}
