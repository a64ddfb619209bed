package org.whoowns.knowledge;

/// How sure the default view is of an owner.
public enum Basis {
    /// The default view says so.
    EXPLICIT,
    /// The default view suggests it.
    IMPLIED,
    /// The default view is silent; this is what teams usually do, and it varies.
    COMMON_PRACTICE
}
