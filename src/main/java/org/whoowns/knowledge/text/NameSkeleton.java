package org.whoowns.knowledge.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fellbaum.jemoji.EmojiManager;

/// Skeleton of a name, after Unicode's UTS #39: equal for names that people can't tell apart, or that one person's
/// keyboard writes differently from another's.
///
/// It ignores case, width, accents, punctuation, emoji and letters that look like Latin ones. A name of emoji alone is
/// those emoji, whether typed as such or by their Slack names.
public final class NameSkeleton {

    /// Fast path: most names are plain words, and a workspace may have thousands.
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?: [a-z0-9]+)*+");

    private static final Pattern SCHEME = Pattern.compile("<?https?://(?:www\\.)?");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼ`´]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    /// A plus or a hash distinguishes names only after a letter: "C++", "F#".
    private static final Pattern OTHER =
            Pattern.compile("(?<![\\p{L}\\p{N}+])[+#]|[^\\p{L}\\p{M}\\p{N}\\p{Sc}+#]+|[\\uFE0E\\uFE0F\\u20E3]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern CODE = Pattern.compile(TypedEmoji.CODE);
    private static final Pattern SELECTORS = Pattern.compile("[\\s\\uFE0E\\uFE0F]+");

    /// Cyrillic and Greek letters, and the Latin ones that they look like.
    private static final String LOOK_ALIKES = "авекмнорстухіїјѕԁһԛԝαβεικνορτυχ";
    private static final String LATIN = "abekmhopctyxiijsdhqwabeiknoptux";

    /// A new name is compared with all others of its workspace.
    private static final LoadingCache<String, String> COMPUTED =
            Caffeine.newBuilder().maximumSize(10_000).build(NameSkeleton::compute);

    private NameSkeleton() {}

    /// The skeleton; of a name's skeleton it is the same.
    public static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : COMPUTED.get(name);
    }

    private static String compute(String name) {
        var folded =
                Normalizer.normalize(name, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var plain = SCHEME.matcher(APOSTROPHES.matcher(folded).replaceAll("")).replaceAll("");
        var letters = words(CODE.matcher(plain).replaceAll(" "));
        return letters.isEmpty() ? emoji(plain) : letters;
    }

    private static String words(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Form.NFD)).replaceAll("");
        var latin = new StringBuilder(bare.length());
        bare.replace("&", " and ").chars().forEach(letter -> {
            var at = LOOK_ALIKES.indexOf(letter);
            latin.append(at < 0 ? (char) letter : LATIN.charAt(at));
        });
        var spaced = OTHER.matcher(Normalizer.normalize(latin, Form.NFC)).replaceAll(" ");
        return SPACES.matcher(spaced).replaceAll(" ").strip();
    }

    /// The emoji of a name that has nothing else; the name itself if it has none either.
    private static String emoji(String name) {
        var shown = CODE.matcher(name)
                .replaceAll(code ->
                        Matcher.quoteReplacement(pictograph(code.group()).orElse(code.group())));
        return SELECTORS.matcher(shown).replaceAll("");
    }

    private static Optional<String> pictograph(String code) {
        return EmojiManager.getBySlackAlias(code).map(found -> found.getEmoji());
    }
}
