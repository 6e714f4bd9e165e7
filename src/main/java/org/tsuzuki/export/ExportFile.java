package org.tsuzuki.export;

import java.nio.file.Path;

/** A file that may be handed out now. */
public record ExportFile(String name, Path path) {}
