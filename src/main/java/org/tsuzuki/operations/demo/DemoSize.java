package org.tsuzuki.operations.demo;

/** How much there is of everything in the demo, in proportion to its renewals. */
record DemoSize(int renewals) {

    private static final int USUAL = 2_000;

    int customers() {
        return of(400);
    }

    /** A few have only asked so far. */
    int customersWithCards() {
        return of(385);
    }

    int cards() {
        return of(600);
    }

    int submitted() {
        return of(24);
    }

    int unknown() {
        return of(12);
    }

    int failed() {
        return of(40);
    }

    private int of(int usual) {
        return usual * renewals / USUAL;
    }
}
