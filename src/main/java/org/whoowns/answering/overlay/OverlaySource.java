package org.whoowns.answering.overlay;

import org.whoowns.knowledge.KnowledgeBase;

/// Source of what workspaces have taught.
public interface OverlaySource {

    /// Of nothing.
    OverlaySource NONE = (_, _) -> KnowledgeOverlay.NONE;

    /// What the workspace has taught, from memory as a rule; nothing if it can't be looked up.
    ///
    /// @param shared whose roles and frameworks the workspace's own entries refer to
    KnowledgeOverlay overlay(String workspace, KnowledgeBase shared);
}
