package org.tsuzuki.base;

/** Tells from where something is done now. */
public interface CurrentOrigin {

    Origin get();
}
