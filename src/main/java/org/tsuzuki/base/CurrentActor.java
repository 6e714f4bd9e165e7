package org.tsuzuki.base;

/** Tells who acts now; the system itself acts when nobody is signed in (first set-up, demo data). */
public interface CurrentActor {

    /** Never null: work without a signed-in person is the system's. */
    Actor get();
}
