package org.whoowns.slack.home.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/// What somebody looks at on their Home tab. It goes to Slack and comes back; what can't be read is the beginning.
///
/// @param team the id of the team whose page it is; null for the overview
/// @param search part of a team's name
/// @param page of the teams, the first being 0
/// @param framework whose view of the roles; null for the default view
/// @param asked the question that is answered there; empty for none
/// @param round counts how often the fields were emptied, since Slack keeps what was typed in a field that stays
/// @param digest of what is shown, to tell whether it has changed
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HomeState(
        int v,
        @Nullable String team,
        Filter filter,
        String search,
        int page,
        @Nullable String framework,
        String asked,
        int round,
        String digest) {

    static final int LONGEST_SEARCH = 100;
    static final int LONGEST_QUESTION = 300;
    /// Where somebody begins.
    public static final HomeState START = new HomeState(1, null, Filter.ALL, "", 0, null, "", 0, "");

    private static final int VERSION = 1;
    private static final int PAGES = 100_000;
    private static final int LONGEST = 3000;
    private static final JsonMapper JSON = new JsonMapper();

    /// Which teams are shown.
    public enum Filter {
        ALL,
        MINE,
        /// Those with something to settle.
        OPEN
    }

    public HomeState atTeam(@Nullable String other) {
        return new HomeState(v, other, filter, search, page, framework, asked, round, "");
    }

    public HomeState filtered(Filter other) {
        return new HomeState(v, null, other, search, 0, framework, asked, round, "");
    }

    public HomeState searching(String other) {
        return new HomeState(v, null, filter, cut(other, LONGEST_SEARCH), 0, framework, asked, round, "");
    }

    public HomeState atPage(int other) {
        return new HomeState(v, null, filter, search, other, framework, asked, round, "");
    }

    public HomeState in(@Nullable String other) {
        return new HomeState(v, team, filter, search, page, other, asked, round, "");
    }

    public HomeState asking(String question) {
        return new HomeState(v, team, filter, search, page, framework, cut(question, LONGEST_QUESTION), round, "");
    }

    /// Without question and search.
    public HomeState emptied() {
        return new HomeState(v, team, filter, "", 0, framework, "", round + 1, "");
    }

    HomeState digested(String other) {
        return new HomeState(v, team, filter, search, page, framework, asked, round, other);
    }

    String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static HomeState read(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return START;
        }
        try {
            var read = JSON.readValue(written, HomeState.class);
            return read != null && read.isSound() ? read : START;
        } catch (JsonProcessingException notOurs) {
            return START;
        }
    }

    @SuppressWarnings("ConstantValue") // what comes back may lack anything
    private boolean isSound() {
        return v == VERSION
                && filter != null
                && search != null
                && asked != null
                && digest != null
                && search.length() <= LONGEST_SEARCH
                && asked.length() <= LONGEST_QUESTION
                && page >= 0
                && page < PAGES;
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
