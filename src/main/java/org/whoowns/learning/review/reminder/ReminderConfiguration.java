package org.whoowns.learning.review.reminder;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/// Settings for the messages to curators.
///
/// @param reminders `on` or `off`
@ConfigurationProperties("whoowns.review")
public record ReminderConfiguration(
        @Bindable(defaultValue = "on") String reminders) {

    boolean isOn() {
        return reminders.equals("on");
    }
}
