package org.tsuzuki.security;

/** How a person wants the screens: as the device does, light, or dark. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
