package org.tsuzuki.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.files.KeyFile;

/**
 * The one-time code of the first visit. It waits in a file that only who runs the desk can read, until there is an owner;
 * another code in that file is noticed with the next try.
 */
@Component
class SetUpCode {

    private static final int DIGITS = 8;
    private static final int TRIES = 20;
    private static final Pattern FORM = Pattern.compile("[0-9]{" + DIGITS + "}");

    private final KeyFile file;
    private String tried = "";
    private int wrong;

    SetUpCode(@Value("${tsuzuki.data}") Path data) {
        this.file = new KeyFile(data.resolve("set-up-code").toAbsolutePath().normalize());
    }

    Path path() {
        return file.path();
    }

    /**
     * The code that waits already, or a new one.
     *
     * @throws IOException when the file can be neither read nor written
     */
    synchronized String prepare() throws IOException {
        try {
            var waiting = content();
            return FORM.matcher(waiting).matches() ? waiting : written(file::replace);
        } catch (NoSuchFileException none) {
            return written(file::create);
        }
    }

    private static String written(Writing writing) throws IOException {
        var made = new SecureRandom()
                .ints(DIGITS, 0, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        writing.write(made + "\n");
        return made;
    }

    /** @throws ProblemException when it is wrong, none is there, or it was tried twenty times in vain */
    synchronized void check(String typed) {
        var code = read();
        if (!code.equals(tried)) {
            tried = code;
            wrong = 0;
        }
        if (code.isEmpty()) {
            throw refusal("problem.setup.code.missing");
        }
        if (wrong >= TRIES) {
            throw refusal("problem.setup.code.usedUp");
        }
        if (!isSame(code, TypedText.digits(typed))) {
            wrong++;
            throw refusal(wrong < TRIES ? "problem.setup.code" : "problem.setup.code.usedUp");
        }
    }

    synchronized void remove() {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException harmless) {
            // a desk that has an owner asks for no code
        }
    }

    /** Empty when there is none that anybody could type. */
    private String read() {
        try {
            var code = content();
            return FORM.matcher(code).matches() ? code : "";
        } catch (IOException missing) {
            return "";
        }
    }

    /** Whatever the bytes are, they are characters here: a damaged file is one without a code. */
    private String content() throws IOException {
        return Files.readString(file.path(), StandardCharsets.ISO_8859_1).strip();
    }

    private static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.US_ASCII));
    }

    private static ProblemException refusal(String key) {
        return new ProblemException(Problem.of(key), "code");
    }

    private interface Writing {
        void write(String content) throws IOException;
    }
}
