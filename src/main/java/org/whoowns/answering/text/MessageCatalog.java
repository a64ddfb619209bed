package org.whoowns.answering.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;

/// Every sentence that people read, by its key in `sentences.properties`.
///
/// The words stand together in that one file, so that they can be read as one voice. `{0}`, `{1}` … stand for what is
/// filled in; nothing else in a sentence is special.
public enum MessageCatalog {
    // the answer about a responsibility
    HEADLINE,
    HEADLINE_SHARED,
    SHARED,
    BASIS_IMPLIED,
    BASIS_COMMON_PRACTICE,
    HAND_OVER,
    TIE_BREAK,
    TIE_BREAK_DECIDES,
    TIE_BREAK_UNKNOWN,
    DISAGREEMENT,
    // whose it is here
    HERE_HELD,
    HERE_HELD_WITH_DEPUTY,
    HERE_STOOD_IN,
    HERE_VACANT,
    HERE_MISSING,
    HERE_MISSING_INSTEAD,
    HERE_UNNAMED,
    HERE_SHARED,
    HERE_TIE_BREAK,
    HERE_NAMED,
    HERE_COMPANY_DEFAULT,
    HERE_AGREED,
    HERE_AGREED_BY_ALL,
    HERE_NOTE,
    HERE_MERGED,
    HERE_FRAMEWORK,
    HERE_AWAY,
    HERE_NO_TEAM,
    SEAT_HELD,
    SEAT_DEPUTY,
    SEAT_STOOD_IN,
    SEAT_VACANT,
    SEAT_MISSING,
    AMONG_HELD,
    AMONG_HELD_WITH_DEPUTY,
    AMONG_STOOD_IN,
    AMONG_VACANT,
    AMONG_MISSING,
    AMONG_UNNAMED,
    AND,
    PEOPLE_HOLDERS,
    PEOPLE_NO_TEAM,
    PEOPLE_HELD,
    PEOPLE_HELD_NOTHING,
    PEOPLE_HELD_ROLES,
    PEOPLE_STANDS_IN,
    PEOPLE_HELD_COUNT,
    PEOPLE_HELD_SHARED,
    PEOPLE_HELD_DIFFERING,
    PEOPLE_CONTRACT,
    PEOPLE_CHECK,
    // why this answer
    WHY_MATCHED,
    WHY_SOURCE,
    WHY_CURATOR,
    WHY_REVIEWED,
    // roles and frameworks
    ROLE_OWNS,
    ROLE_SHARES,
    ROLE_IN_FRAMEWORK,
    FRAMEWORK_SAYS,
    FRAMEWORK_SILENT,
    FRAMEWORK_IN_GENERAL,
    FRAMEWORK_INFERRED,
    FRAMEWORK_DEFAULT,
    FRAMEWORK_SAME,
    FRAMEWORKS_COMPARED,
    FRAMEWORKS_COLUMN_VIEW,
    FRAMEWORKS_COLUMN_OWNER,
    FRAMEWORKS_COLUMN_NOTE,
    FRAMEWORKS_SILENT,
    // choosing, not knowing
    CHOICE_ONE,
    CHOICES,
    NOT_KNOWN,
    NOT_KNOWN_NEAREST,
    NOT_KNOWN_EMPTY,
    NOT_KNOWN_HINT,
    // contents and help
    CONTENTS,
    CONTENTS_TOPICS,
    HELP_LEAD,
    HELP_LEAD_TOPICS,
    HELP_EXAMPLES,
    HELP_SUBCOMMANDS,
    HELP_THREADS,
    HELP_PRIVACY,
    SUBCOMMAND_HELP,
    SUBCOMMAND_ROLE,
    SUBCOMMAND_COMPARE,
    SUBCOMMAND_LIST,
    SUBCOMMAND_CONTRACT,
    SUBCOMMAND_CHECK,
    // small talk
    CHAT_GREETING,
    CHAT_WELLBEING,
    CHAT_THANKS,
    CHAT_GOODBYE,
    CHAT_PRAISE,
    CHAT_COMPLAINT,
    CHAT_IDENTITY,
    CHAT_ACKNOWLEDGEMENT,
    // in Slack
    SHARE,
    COMPARE_FRAMEWORKS,
    DEFAULT_ANSWER,
    ALL_ABOUT_ROLE,
    ALL_ANSWERS,
    SHARED_BY,
    SHARED_DONE,
    NEXT_PAGE,
    FIRST_PAGE,
    OLD_BUTTON,
    FAILURE,
    OTHER_WORKSPACE,
    HOME_TITLE,
    HOME_WAYS,
    MODAL_TITLE,
    MODAL_CLOSE,
    // installing the app
    INSTALLED_TITLE,
    INSTALLED,
    INSTALLED_WITH_LESS,
    INSTALLED_LINK,
    INSTALLED_WELCOME,
    INSTALL_CANCELLED_TITLE,
    INSTALL_CANCELLED,
    INSTALL_EXPIRED_TITLE,
    INSTALL_EXPIRED,
    INSTALL_FAILED_TITLE,
    INSTALL_FAILED,
    INSTALL_AWAY_TITLE,
    INSTALL_AWAY,
    INSTALL_ENTERPRISE_TITLE,
    INSTALL_ENTERPRISE,
    INSTALL_AGAIN_LINK;

    private static final Properties WORDS = read();

    /// How the file spells this sentence: `TIE_BREAK` is `tie.break`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /// The sentence with what is filled in.
    public String text(Object... parts) {
        return of(key(), parts);
    }

    /// A sentence of the same file that has its reader elsewhere, with what is filled in.
    public static String of(String key, Object... parts) {
        var text = WORDS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("sentences.properties has no " + key);
        }
        for (var i = parts.length - 1; i >= 0; i--) {
            text = counted(text, i, String.valueOf(parts[i])).replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    /// `{0|team|teams}` is the first where one is filled in, and the second where it is any other number.
    private static String counted(String text, int part, String value) {
        return Pattern.compile("\\{" + part + "\\|([^|}]*)\\|([^|}]*)}")
                .matcher(text)
                .replaceAll(value.equals("1") ? "$1" : "$2");
    }

    static Properties read() {
        var words = new Properties();
        try (var in = MessageCatalog.class.getResourceAsStream("/sentences.properties")) {
            if (in == null) {
                throw new IllegalStateException("sentences.properties is not on the class path");
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
