package org.whoowns.playground.blockkit;

/// A place where blocks are shown.
enum FakeSurface {
    MESSAGE,
    MODAL,
    HOME
}
