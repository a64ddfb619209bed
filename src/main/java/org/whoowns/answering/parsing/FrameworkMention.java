package org.whoowns.answering.parsing;

import org.whoowns.knowledge.Framework;

/// Which framework's view an utterance asks for. It stays with a choice until the person has made it.
public sealed interface FrameworkMention {

    /// No framework in particular: the default view.
    record None() implements FrameworkMention {}

    /// The view of one.
    record One(Framework framework) implements FrameworkMention {}

    /// The views of all, side by side.
    record Several() implements FrameworkMention {}

    FrameworkMention NONE = new None();
    FrameworkMention SEVERAL = new Several();
}
