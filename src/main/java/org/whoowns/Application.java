package org.whoowns;

public final class Application {
    public static void main(String[] args) {}
}
