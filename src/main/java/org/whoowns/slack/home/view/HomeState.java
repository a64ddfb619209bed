package org.whoowns.slack.home.view;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whoowns.slack.render.actions.PayloadCodec;

/// What a person sees on their Home tab, stored in the view's `private_metadata`.
///
/// @param team the id of the team whose page is shown; null for none
/// @param place what is shown unless it is a team's page
/// @param search part of a team's name
/// @param page of the list of teams, from 0
/// @param framework whose roles are shown; null for the default
/// @param asked the question answered there; empty for none
/// @param round how often the inputs were cleared; part of their ids, because Slack keeps the text of an input whose id
///     stays
/// @param digest of the blocks, to detect changes
public record HomeState(
        @Nullable String team,
        Place place,
        Filter filter,
        String search,
        int page,
        @Nullable String framework,
        String asked,
        int round,
        String digest) {

    public static final int LONGEST_SEARCH = 100;
    static final int LONGEST_QUESTION = 300;
    public static final HomeState START = new HomeState(null, Place.OVERVIEW, Filter.ALL, "", 0, null, "", 0, "");

    private static final int PAGES = 100_000;
    private static final PayloadCodec<HomeState> CODEC =
            new PayloadCodec<>(HomeState.class, 3, PayloadCodec.VIEW_METADATA);

    public HomeState {
        requirePage(page);
    }

    /// A page of the tab.
    public enum Place {
        OVERVIEW,
        /// How to ask.
        GUIDE,
        /// The main roles at a glance.
        ROLES,
        /// What was decided for the whole workspace.
        DECISIONS,
        /// The state of the knowledge base, for its curators.
        KNOWLEDGE
    }

    /// Filter of the list of teams.
    public enum Filter {
        ALL,
        MINE,
        /// Those with gaps or conflicts.
        OPEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public HomeState withTeam(@Nullable String other) {
        return new HomeState(other, Place.OVERVIEW, filter, search, page, framework, asked, round, "");
    }

    public HomeState withPlace(Place other) {
        return new HomeState(null, other, filter, search, page, framework, asked, round, "");
    }

    public HomeState withFilter(Filter other) {
        return new HomeState(null, Place.OVERVIEW, other, search, 0, framework, asked, round, "");
    }

    public HomeState withSearch(String other) {
        return new HomeState(null, Place.OVERVIEW, filter, cut(other, LONGEST_SEARCH), 0, framework, asked, round, "");
    }

    public HomeState withPage(int other) {
        return new HomeState(null, Place.OVERVIEW, filter, search, other, framework, asked, round, "");
    }

    public HomeState withFramework(@Nullable String other) {
        return new HomeState(team, place, filter, search, page, other, asked, round, "");
    }

    public HomeState withQuestion(String question) {
        return new HomeState(team, place, filter, search, page, framework, cut(question, LONGEST_QUESTION), round, "");
    }

    /// Without question and search.
    public HomeState cleared() {
        return new HomeState(team, place, filter, "", 0, framework, "", round + 1, "");
    }

    HomeState withDigest(String other) {
        return new HomeState(team, place, filter, search, page, framework, asked, round, other);
    }

    public String written() {
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
