package org.tsuzuki.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.tsuzuki.files.OperatingSystem;

/** Makes the directory of the log before anything is logged, for its owner's eyes only. */
public final class LogDirectory implements EnvironmentPostProcessor {

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
            OperatingSystem.makeOwners(directory);
            if (Files.notExists(file)) {
                Files.createFile(file, OperatingSystem.ownersFile());
            }
        } catch (IOException | SecurityException refused) {
            throw new InvalidConfigurationPropertyValueException(
                    "TSUZUKI_DATA", directory, "The log cannot be written there: " + refused);
        }
    }
}
