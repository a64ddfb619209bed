package org.whoowns.answering.parsing;

import org.whoowns.knowledge.Framework;

/// Frameworks that an utterance asks about.
public sealed interface FrameworkMention {

    /// No framework in particular: the default view.
    record None() implements FrameworkMention {}

    record One(Framework framework) implements FrameworkMention {}

    /// All frameworks, compared.
    record Several() implements FrameworkMention {}

    FrameworkMention NONE = new None();
    FrameworkMention SEVERAL = new Several();
}
