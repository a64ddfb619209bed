package org.whoowns.knowledge.files;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whoowns.knowledge.Entry;
import org.whoowns.knowledge.files.yaml.YamlScalar;

/// Template for a new entry's file: valid as generated, with comments on what to fill in.
///
/// @param owner a role id, or `shared`; null for a topic
public record EntryDraft(String id, String title, @Nullable String owner, LocalDate today) {

    private static final String UNWRITTEN = "To be written:";

    /// Whether the entry's text is still the template's.
    public static boolean isUnwritten(Entry entry) {
        return entry.body().source().startsWith(UNWRITTEN);
    }

    /// Turns `release-notes` into `Release notes`.
    public static String titleOf(String id) {
        var words = id.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// The first example question.
    public String question() {
        return (owner == null ? "what about " : "who owns ") + title.toLowerCase(Locale.ROOT) + "?";
    }

    public String text() {
        return owner == null ? topic() : responsibility(owner);
    }

    private String topic() {
        return """
                ---
                id: %s
                title: %s
                # Other names that mean this entry and no other, such as [first name, second name].
                aliases: []
                # At least five, worded as people really ask. Each must lead here.
                questions:
                  - %s
                # sources: [Where this comes from]
                # curator: Who maintains it
                reviewed: %s
                review-in: 12 months
                ---
                %s the answer, in a few short paragraphs.
                """.formatted(id, YamlScalar.of(title), YamlScalar.of(question()), today, UNWRITTEN);
    }

    private String responsibility(String owner) {
        return """
                ---
                id: %s
                title: %s
                # Who is accountable: the id of a role in roles.yml, or shared.
                owner: %s
                # How well supported that is: explicit, implied or common-practice.
                basis: explicit
                # Other names that mean this entry and no other, such as [first name, second name].
                aliases: []
                # At least five, worded as people really ask. Each must lead here.
                questions:
                  - %s
                # What each role does on its side, by the role's id:
                # parts:
                #   %s: Decides what.
                # hand-over: When it passes from one role to the other.
                # tie-break: %s
                # Who owns it in other frameworks, by their id in frameworks.yml:
                # views:
                #   scrum: %s
                # sources: [Where this comes from]
                # curator: Who maintains it
                reviewed: %s
                review-in: 12 months
                ---
                %s why that role is accountable, in two to four sentences.
                """.formatted(
                id, YamlScalar.of(title), owner, YamlScalar.of(question()), owner, owner, owner, today, UNWRITTEN);
    }
}
