package org.whoowns.learning.exchange;

/// Verdict of the match of an exchange.
public enum ExchangeVerdict {
    CONFIDENT,
    AMBIGUOUS,
    UNKNOWN
}
