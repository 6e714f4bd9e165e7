package org.tsuzuki.operations.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.tsuzuki.export.manifest.ManifestCheck;
import org.tsuzuki.keys.PublicSigningKey;
import org.tsuzuki.keys.Refusal;

/** {@code export verify}, for whoever got an export: without a desk, and without any of its secrets. */
@SuppressWarnings("SystemOut")
final class VerifyCommand {

    static final String USAGE = "export verify FILE.zip --key PUBLIC-KEY";

    private static final int FORGED = 1;
    private static final int LARGEST_KEY = 1_000;

    private VerifyCommand() {}

    /** @return 0 when the export is as the desk wrote it, 1 when it is not */
    static int run(Path zip, String key) {
        ManifestCheck.Result found;
        try {
            found = ManifestCheck.of(zip, new PublicSigningKey("given", text(key)));
        } catch (IllegalArgumentException noKey) {
            throw new Refusal(
                    "'" + key + "' is no public key.",
                    "take the 44 characters that the desk shows on its page Exports, or a file with them");
        } catch (IOException unreadable) {
            throw Refusal.because(zip + " cannot be read as an export.", unreadable);
        }
        if (found.isGenuine()) {
            System.out.println(zip + " is genuine: " + told(found.manifest()));
            return 0;
        }
        System.err.println("tsuzuki: " + zip + " is not as the desk wrote it.");
        found.wrong().forEach(each -> System.err.println("  " + each));
        return FORGED;
    }

    private static String told(Map<String, Object> manifest) {
        return manifest.get("dataSet") + ", rows " + manifest.get("rows") + ", written at "
                + manifest.get("writtenAtInJapan") + " by "
                + (manifest.get("writtenBy") instanceof Map<?, ?> who ? who.get("name") : "?") + ".";
    }

    /** The key itself, or what stands in a file of that name. */
    private static String text(String key) {
        try {
            var file = Path.of(key);
            return Files.isRegularFile(file) && Files.size(file) < LARGEST_KEY
                    ? Files.readString(file).strip()
                    : key.strip();
        } catch (IOException | InvalidPathException noFile) {
            return key.strip();
        }
    }
}
