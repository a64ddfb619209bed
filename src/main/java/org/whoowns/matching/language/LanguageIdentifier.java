package org.whoowns.matching.language;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Identifier of the language of a short text, by letter n-grams (the language-detector library).
///
/// The script alone tells Japanese, Korean and Chinese, whose profiles would need most of the memory. The profiles are
/// loaded on first use. Thread-safe.
public final class LanguageIdentifier {

    /// The languages that are told apart, with the neighbours of the ones that people are answered in.
    private static final List<String> PROFILES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "ru", "tr", "da", "no", "fi", "cs", "ro", "hu", "uk",
            "ca");

    private static final double LEAST_PROBABILITY = 0.9;
    /// Texts up to this length are judged by all of their n-grams, not by samples.
    private static final int SHORT = 4_000;

    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private LanguageIdentifier() {}

    private static final class Loaded {

        static final LanguageDetector DETECTOR = load();

        private static LanguageDetector load() {
            try {
                var reader = new LanguageProfileReader();
                var builder = LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .shortTextAlgorithm(SHORT)
                        .minimalConfidence(LEAST_PROBABILITY);
                for (var each : PROFILES) {
                    builder.withProfile(reader.readBuiltIn(LdLocale.fromString(each)));
                }
                return builder.build();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// The ISO 639-1 code of the language of the text, unless it is English or unclear.
    public static Optional<String> foreign(String text) {
        return identify(text).filter(language -> !language.equals("en"));
    }

    static Optional<String> identify(String text) {
        var scripts = new ArrayList<UnicodeScript>();
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        var eastAsian = scripts.stream()
                .filter(each -> KANA.contains(each) || each == UnicodeScript.HAN || each == UnicodeScript.HANGUL)
                .toList();
        if (2 * eastAsian.size() > scripts.size()) {
            return Optional.of(
                    eastAsian.stream().anyMatch(KANA::contains)
                            ? "ja"
                            : eastAsian.contains(UnicodeScript.HANGUL) ? "ko" : "zh");
        }
        return Loaded.DETECTOR.getProbabilities(text.toLowerCase(Locale.ROOT)).stream()
                .findFirst()
                .map(each -> each.getLocale().getLanguage());
    }
}
