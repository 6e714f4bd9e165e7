package org.tsuzuki.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a kill leaves beside the keys: a draft that holds them, and a copy of the database. */
public final class Leftovers {

    private Leftovers() {}

    static void in(DeskKeys keys) throws IOException {
        Files.writeString(keys.data().resolve("tsuzuki.keys123.new"), "every key");
        Files.createDirectories(keys.workplace());
        Files.writeString(keys.workplace().resolve("temp.db"), "half a copy");
    }

    static List<Path> of(DeskKeys keys) throws IOException {
        return of(keys.data());
    }

    public static List<Path> of(Path data) throws IOException {
        try (var files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".new") || file.endsWith("rotation"))
                    .toList();
        }
    }
}
