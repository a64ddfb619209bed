package org.whoowns.playground.blocks;

/// Where blocks are shown, and how many fit.
enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int blocks;

    Surface(int blocks) {
        this.blocks = blocks;
    }

    int blocks() {
        return blocks;
    }
}
