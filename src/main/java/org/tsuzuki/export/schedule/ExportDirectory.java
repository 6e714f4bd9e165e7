package org.tsuzuki.export.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ProblemException;

/** Where files of repeated exports may go: a directory on this computer, but never the desk's own data. */
@Component
class ExportDirectory {

    private final Path data;

    ExportDirectory(@Value("${tsuzuki.data}") Path data) {
        this.data = data;
    }

    /** Asked when it is typed and again at each run: a link may lead elsewhere by then. */
    Path check(String typed) {
        try {
            var path = Path.of(typed);
            if (!path.isAbsolute()) {
                throw ProblemException.of("problem.export.repeat.path");
            }
            if (!Files.isDirectory(path)) {
                throw ProblemException.of("problem.export.repeat.directory", typed);
            }
            var real = path.toRealPath();
            if (Files.isDirectory(data) && real.startsWith(data.toRealPath())) {
                throw ProblemException.of("problem.export.repeat.inside");
            }
            if (!Files.isWritable(real)) {
                throw ProblemException.of("problem.export.repeat.readOnly", typed);
            }
            return real;
        } catch (InvalidPathException noPath) {
            throw ProblemException.of("problem.export.repeat.path");
        } catch (IOException gone) {
            throw ProblemException.of("problem.export.repeat.directory", typed);
        }
    }
}
