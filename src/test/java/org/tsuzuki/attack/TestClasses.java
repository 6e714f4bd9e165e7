package org.tsuzuki.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Classes of the tests that are to run inside the packaged desk, in a directory of their own. */
final class TestClasses {

    private TestClasses() {}

    static Path of(List<Class<?>> types) {
        try {
            var directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "journeys").toAbsolutePath()), "classes-");
            for (var type : types) {
                var name = type.getName().replace('.', '/') + ".class";
                var copy = directory.resolve(name);
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                try (var compiled = TestClasses.class.getClassLoader().getResourceAsStream(name)) {
                    Files.copy(Objects.requireNonNull(compiled), copy);
                }
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
