package org.whoowns.learning.lesson;

import static org.whoowns.answering.text.MessageCatalog.text;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whoowns.answering.overlay.TaughtPhrase;
import org.whoowns.answering.snapshot.Snapshot;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.NameKey;
import org.whoowns.knowledge.files.FieldLimits;
import org.whoowns.learning.exchange.redaction.KnownUserNames;
import org.whoowns.learning.exchange.redaction.PersonalDataRedactor;
import org.whoowns.learning.lesson.jdbc.LessonKind;
import org.whoowns.matching.utterance.Utterance;
import org.whoowns.teams.ledger.tracking.ElapsedTime;

/// Validation of what somebody wants to teach: redacts personal data, checks limits, and embeds each phrase, once.
@Singleton
final class TeachingCheck {

    static final int MAX_PHRASE = 300;

    /// Phrases of one lesson.
    static final int MAX_PHRASES = 20;

    private static final int MAX_SLUG = 48;
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

    private final @Nullable KnownUserNames names;
    private final ElapsedTime time;

    TeachingCheck(@Nullable KnownUserNames names, ElapsedTime time) {
        this.names = names;
        this.time = time;
    }

    sealed interface Result {}

    record Valid(LessonDraft draft) implements Result {}

    /// @param problems in sentences
    record Invalid(List<String> problems) implements Result {}

    Result check(String workspace, Snapshot snapshot, Teaching teaching, @Nullable String gap) {
        var redactor = new PersonalDataRedactor(names == null ? List.of() : names.of(workspace));
        var phrases = phrases(redactor, teaching.typed());
        var problems = new ArrayList<String>();
        if (phrases.isEmpty()) {
            problems.add(text("teach.no.phrase"));
        }
        if (phrases.size() > MAX_PHRASES) {
            problems.add(text("teach.too.many.phrases", MAX_PHRASES));
        }
        if (phrases.stream().anyMatch(phrase -> phrase.length() > MAX_PHRASE)) {
            problems.add(text("teach.phrase.too.long", MAX_PHRASE));
        }
        if (!problems.isEmpty()) {
            return new Invalid(problems);
        }
        return switch (teaching) {
            case Teaching.NotForUs _ -> valid(snapshot, LessonKind.NOT_FOR_US, null, null, phrases, gap);
            case Teaching.Means(var id, var _) ->
                snapshot.knowledge()
                        .entry(id)
                        .<Result>map(entry -> valid(snapshot, LessonKind.MEANS, entry, null, phrases, gap))
                        .orElseGet(() -> new Invalid(List.of(text("teach.no.such.entry"))));
            case Teaching.OwnEntry entry -> ownEntry(snapshot, redactor, entry, phrases, gap);
        };
    }

    private Result ownEntry(
            Snapshot snapshot,
            PersonalDataRedactor redactor,
            Teaching.OwnEntry typed,
            List<String> phrases,
            @Nullable String gap) {
        var parts = new LinkedHashMap<String, String>();
        typed.parts().forEach((role, part) -> parts.put(role, redactor.redact(part)));
        var title = line(redactor, typed.title());
        var entry = new Teaching.OwnEntry(
                title,
                typed.owner(),
                redactor.redact(typed.reason()),
                parts,
                phrases(redactor, typed.questions().stream()));
        var today = LocalDate.ofInstant(time.now().wall(), ZoneOffset.UTC);
        var document = OwnEntryFile.write(freeId(snapshot, title), entry, today);
        var problems = OwnEntryFile.problems(document, snapshot.knowledge());
        var read = OwnEntryFile.read(document, snapshot.knowledge());
        if (title.isBlank() || entry.questions().isEmpty()) {
            return new Invalid(List.of(text("teach.no.phrase")));
        }
        return read.<Result>map(own -> valid(snapshot, LessonKind.ENTRY, own, document, phrases, gap))
                .orElseGet(() -> new Invalid(problems));
    }

    private static Result valid(
            Snapshot snapshot,
            LessonKind kind,
            @Nullable Entry entry,
            @Nullable String document,
            List<String> phrases,
            @Nullable String gap) {
        var id = entry == null ? null : entry.id();
        var taught = phrases.stream()
                .map(phrase -> new TaughtPhrase(id, phrase, snapshot.vector(phrase)))
                .toList();
        return new Valid(new LessonDraft(id(kind, id, document, phrases, gap), kind, entry, document, taught));
    }

    private static List<String> phrases(PersonalDataRedactor redactor, Stream<String> typed) {
        var byKey = new LinkedHashMap<String, String>();
        typed.map(each -> line(redactor, each))
                .filter(phrase -> !Utterance.of(phrase).isEmpty())
                .forEach(phrase -> byKey.putIfAbsent(NameKey.key(phrase), phrase));
        return List.copyOf(byKey.values());
    }

    private static String line(PersonalDataRedactor redactor, String typed) {
        return Utterance.plain(redactor.redact(typed)).replaceAll("\\s+", " ").strip();
    }

    /// An id that no entry has, made of the title's words.
    private static String freeId(Snapshot snapshot, String title) {
        var ascii = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = NO_SLUG.splitAsStream(ascii.replaceAll("\\p{M}", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        var cut = words.length() <= MAX_SLUG
                ? words
                : words.substring(0, MAX_SLUG).replaceFirst("-$", "");
        var slug = FieldLimits.isId(cut) ? cut : "entry";
        return Stream.concat(
                        Stream.of(slug),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> slug + "-" + number))
                .filter(id -> snapshot.knowledge().entry(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// Digest of the content, so that the same twice is one lesson.
    private static String id(
            LessonKind kind,
            @Nullable String entry,
            @Nullable String document,
            List<String> phrases,
            @Nullable String gap) {
        var text = String.join("\n", kind.name(), String.valueOf(entry), String.valueOf(document), String.valueOf(gap))
                + "\n" + phrases.stream().map(NameKey::key).sorted().collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
