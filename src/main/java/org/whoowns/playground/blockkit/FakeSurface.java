package org.whoowns.playground.blockkit;

/// Where blocks are shown, and how many fit.
enum FakeSurface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int blocks;

    FakeSurface(int blocks) {
        this.blocks = blocks;
    }

    int blocks() {
        return blocks;
    }
}
