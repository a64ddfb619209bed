package org.whoowns.slack.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Classification of Slack's error codes by what can be done about them.
public enum SlackErrorKind {
    /// There was no response, or none that can be read.
    UNREACHABLE,
    /// Slack asks for a pause, or too many of our own calls are waiting.
    RATE_LIMITED("ratelimited", "rate_limited", "accesslimited"),
    /// Slack has a failure of its own, which passes.
    SERVER_ERROR(
            "internal_error", "fatal_error", "service_unavailable", "request_timeout", "external_channel_migrating"),
    /// Slack doesn't accept the token (any more).
    TOKEN_REFUSED("invalid_auth", "account_inactive", "token_revoked"),
    /// The token has to be refreshed.
    TOKEN_EXPIRED("token_expired"),
    /// The token is good, but not for this.
    PERMISSION_MISSING(
            "not_authed",
            "not_allowed_token_type",
            "missing_scope",
            "no_permission",
            "access_denied",
            "team_access_not_granted",
            "ekm_access_denied",
            "enterprise_is_restricted"),
    /// Nothing can be posted in this conversation.
    PLACE_CLOSED(
            "not_in_channel",
            "channel_not_found",
            "is_archived",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "restricted_action_thread_locked",
            "user_not_found",
            "user_disabled",
            "cannot_dm_bot",
            "messages_tab_disabled"),
    /// Slack can't show this message or view; another one might do.
    PAYLOAD_REFUSED(
            "invalid_blocks",
            "invalid_blocks_format",
            "invalid_payload",
            "invalid_arguments",
            "msg_too_long",
            "msg_blocks_too_long",
            "no_text",
            "view_too_large"),
    /// The click is too long ago: its trigger or response URL is used up.
    CLICK_EXPIRED(
            "expired_trigger_id",
            "exchanged_trigger_id",
            "trigger_expired",
            "trigger_exchanged",
            "invalid_trigger_id",
            "expired_url",
            "used_url"),
    /// The view was closed, or replaced by a newer one.
    VIEW_OUTDATED("hash_conflict", "not_found", "view_not_found"),
    /// Any other code, which is reported and not handled.
    OTHER;

    private static final Map<String, SlackErrorKind> BY_CODE = Arrays.stream(values())
            .flatMap(kind -> kind.codes.stream().map(code -> Map.entry(code, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @SuppressWarnings("ImmutableEnumChecker") // List.of returns an immutable list
    private final List<String> codes;

    SlackErrorKind(String... codes) {
        this.codes = List.of(codes);
    }

    /// @param code Slack's error code
    public static SlackErrorKind of(@Nullable String code) {
        return code == null ? OTHER : BY_CODE.getOrDefault(code, OTHER);
    }

    static SlackErrorKind ofStatus(int status) {
        if (status == 429) {
            return RATE_LIMITED;
        }
        return status >= 500 ? SERVER_ERROR : OTHER;
    }

    /// Whether only the operator can help, by another token or another scope.
    public boolean isAboutToken() {
        return this == TOKEN_REFUSED || this == TOKEN_EXPIRED || this == PERMISSION_MISSING;
    }

    /// Whether Slack may accept another message in the same place.
    boolean leavesPlaceOpen() {
        return switch (this) {
            case UNREACHABLE, SERVER_ERROR, PAYLOAD_REFUSED, OTHER -> true;
            case RATE_LIMITED,
                    TOKEN_REFUSED,
                    TOKEN_EXPIRED,
                    PERMISSION_MISSING,
                    PLACE_CLOSED,
                    CLICK_EXPIRED,
                    VIEW_OUTDATED -> false;
        };
    }
}
