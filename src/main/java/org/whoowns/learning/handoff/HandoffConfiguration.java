package org.whoowns.learning.handoff;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.whoowns.learning.handoff.state.EscalationTimes;

/// Settings for hand-offs.
///
/// @param mode `on` or `off`
/// @param workingHours whether people are asked within their working hours only
/// @param deputyAfter working time without an answer after which the deputy is asked
/// @param curatorsAfter time on weekdays after which the curators are asked
/// @param endAfter time after which the asker is told that nobody has answered
@ConfigurationProperties("whoowns.handoff")
public record HandoffConfiguration(
        @Bindable(defaultValue = "on") String mode,
        @Bindable(defaultValue = "true") boolean workingHours,
        @Bindable(defaultValue = "4h") Duration deputyAfter,
        @Bindable(defaultValue = "1d") Duration curatorsAfter,
        @Bindable(defaultValue = "7d") Duration endAfter) {

    public boolean isOn() {
        return mode.equals("on");
    }

    EscalationTimes times() {
        return new EscalationTimes(deputyAfter, curatorsAfter, endAfter);
    }
}
