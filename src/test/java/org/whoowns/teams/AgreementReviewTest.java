package org.whoowns.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When an agreement is due for a review.
class AgreementReviewTest {

    @ParameterizedTest
    @CsvSource({"2025-01-02, false", "2025-12-31, false", "2026-01-03, true", "2030-01-01, true"})
    void isDueAfterAYear(String today, boolean due) {
        var agreement = new Agreement(
                "pricing",
                new Agreement.Decision.ToRole("product-owner"),
                null,
                "U1",
                Instant.parse("2025-01-02T00:00:00Z"));

        assertThat(agreement.isReviewDue(Instant.parse(today + "T00:00:00Z"))).isEqualTo(due);
    }
}
