package org.whoowns.evaluation.lint;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.EntryDraft;
import org.whoowns.knowledge.files.SourceMap;

/// Warns about entries that are due for review, still unwritten, hard to find by their file's name, or have too few
/// example questions.
record ReviewCheck(SourceMap sourceMap, LocalDate today) {

    private static final int MIN_QUESTIONS = 5;

    Stream<Finding> of(Entry entry) {
        return Stream.of(name(entry), review(entry), text(entry), questions(entry))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> name(Entry entry) {
        var right = entry.id() + ".md";
        var file = sourceMap.of(entry).file();
        return file.substring(file.lastIndexOf('/') + 1).equals(right)
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.MISNAMED,
                        sourceMap.of(entry, "id"),
                        "The id is `" + entry.id() + "`, unlike the file's name. Call the file " + right
                                + ", so that it is easy to find."));
    }

    private Optional<Finding> review(Entry entry) {
        var reviewed = entry.provenance().reviewed();
        var reviewIn = entry.provenance().reviewIn();
        if (reviewed == null) {
            return reviewIn == null
                    ? Optional.empty()
                    : review(
                            entry,
                            "review-in",
                            "This is due for review every " + format(reviewIn) + ", but has no `reviewed` date.");
        }
        // it may already be tomorrow in the reviewer's time zone
        if (reviewed.isAfter(today.plusDays(1))) {
            return review(entry, "reviewed", "The review of " + reviewed + " is in the future; is the date right?");
        }
        return reviewIn == null || !reviewed.plus(reviewIn).isBefore(today)
                ? Optional.empty()
                : review(
                        entry,
                        "reviewed",
                        "This was due for review on " + reviewed.plus(reviewIn)
                                + ". Check that it still holds, and update the date.");
    }

    private Optional<Finding> review(Entry entry, String key, String sentence) {
        return Optional.of(new Finding(Finding.Kind.REVIEW, sourceMap.of(entry, key), sentence));
    }

    private static String format(Period reviewIn) {
        return Stream.of(
                        count(reviewIn.getYears(), "year"),
                        count(reviewIn.getMonths(), "month"),
                        count(reviewIn.getDays(), "day"))
                .flatMap(Optional::stream)
                .collect(joining(" and "));
    }

    private static Optional<String> count(int count, String unit) {
        return count == 0 ? Optional.empty() : Optional.of(count == 1 ? unit : count + " " + unit + "s");
    }

    private Optional<Finding> text(Entry entry) {
        return EntryDraft.isUnwritten(entry)
                ? Optional.of(new Finding(
                        Finding.Kind.UNWRITTEN,
                        sourceMap.of(entry),
                        "The text of `" + entry.id() + "` is still the draft, and people would see it."))
                : Optional.empty();
    }

    private Optional<Finding> questions(Entry entry) {
        var count = entry.questions().size();
        return count >= MIN_QUESTIONS
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.THIN,
                        sourceMap.of(entry, "questions"),
                        "`" + entry.id() + "` has " + questions(count) + ". With " + MIN_QUESTIONS
                                + " or more, worded as people ask, it is found more easily."));
    }

    private static String questions(int count) {
        return switch (count) {
            case 0 -> "no example question";
            case 1 -> "only one example question";
            default -> "only " + count + " example questions";
        };
    }
}
