package org.tsuzuki.export;

import java.util.UUID;

/** A saved export is about to go; whoever still needs it refuses. */
public record SavedExportRemoval(UUID staff, String name) {}
