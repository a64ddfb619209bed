package org.whoowns.answering;

import org.whoowns.answering.scene.Scene;

/// What somebody wants, and what there is to go by where they are.
public record Placed(Ask ask, Scene scene) {}
