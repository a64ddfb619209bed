package org.whoowns.knowledge;

/// How well the default owner of a responsibility is supported.
public enum Basis {
    /// Stated outright by the default.
    EXPLICIT,
    /// Implied by the default.
    IMPLIED,
    /// Not covered by the default; common practice, which varies by company.
    COMMON_PRACTICE
}
