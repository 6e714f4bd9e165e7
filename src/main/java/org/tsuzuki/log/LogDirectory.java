package org.tsuzuki.log;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes the directory of the log before anything is logged, for its owner's eyes only. */
public final class LogDirectory implements EnvironmentPostProcessor {

    private static final String OWNER_ONLY = "rwx------";
    private static final String OWNER_ONLY_FILE = "rw-------";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var file = environment.getProperty("logging.file.name");
        if (file != null) {
            make(Path.of(file).toAbsolutePath());
        }
    }

    private static void make(Path file) {
        var directory = Objects.requireNonNull(file.getParent());
        try {
            Files.createDirectories(directory, only(OWNER_ONLY));
            if (isPosix()) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(OWNER_ONLY));
            }
            if (Files.notExists(file)) {
                Files.createFile(file, only(OWNER_ONLY_FILE));
            }
        } catch (IOException | SecurityException refused) {
            throw new InvalidConfigurationPropertyValueException(
                    "TSUZUKI_DATA", directory, "The log cannot be written there: " + refused);
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
