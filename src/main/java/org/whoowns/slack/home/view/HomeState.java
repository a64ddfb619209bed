package org.whoowns.slack.home.view;

import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.PayloadCodec;

/// What somebody looks at on their Home tab. It goes to Slack and comes back; what can't be read is the beginning.
///
/// @param team the id of the team whose page it is; null for the overview
/// @param search part of a team's name
/// @param page of the teams, the first being 0
/// @param framework whose view of the roles; null for the default view
/// @param asked the question that is answered there; empty for none
/// @param round counts how often the fields were emptied, since Slack keeps what was typed in a field that stays
/// @param digest of what is shown, to tell whether it has changed
public record HomeState(
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
    public static final HomeState START = new HomeState(null, Filter.ALL, "", 0, null, "", 0, "");

    private static final int PAGES = 100_000;
    private static final PayloadCodec<HomeState> CODEC =
            new PayloadCodec<>(HomeState.class, 2, PayloadCodec.VIEW_METADATA);

    public HomeState {
        requirePage(page);
    }

    /// Which teams are shown.
    public enum Filter {
        ALL,
        MINE,
        /// Those with something to settle.
        OPEN
    }

    public HomeState atTeam(@Nullable String other) {
        return new HomeState(other, filter, search, page, framework, asked, round, "");
    }

    public HomeState filtered(Filter other) {
        return new HomeState(null, other, search, 0, framework, asked, round, "");
    }

    public HomeState searching(String other) {
        return new HomeState(null, filter, cut(other, LONGEST_SEARCH), 0, framework, asked, round, "");
    }

    public HomeState atPage(int other) {
        return new HomeState(null, filter, search, other, framework, asked, round, "");
    }

    public HomeState in(@Nullable String other) {
        return new HomeState(team, filter, search, page, other, asked, round, "");
    }

    public HomeState asking(String question) {
        return new HomeState(team, filter, search, page, framework, cut(question, LONGEST_QUESTION), round, "");
    }

    /// Without question and search.
    public HomeState emptied() {
        return new HomeState(team, filter, "", 0, framework, "", round + 1, "");
    }

    HomeState digested(String other) {
        return new HomeState(team, filter, search, page, framework, asked, round, other);
    }

    String written() {
        return CODEC.write(this);
    }

    public static HomeState read(@Nullable String written) {
        return CODEC.read(written).orElse(START);
    }

    static void requirePage(int page) {
        if (page < 0 || page >= PAGES) {
            throw new IllegalArgumentException("there is no page " + page);
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
