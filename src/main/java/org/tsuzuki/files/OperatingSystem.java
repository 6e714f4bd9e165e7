package org.tsuzuki.files;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalInt;

/** Whose a file is and who may read it, with the two words of POSIX that Java lacks. */
public final class OperatingSystem {

    private static final String FILE = "rw-------";
    private static final String DIRECTORY = "rwx------";
    private static final int OTHERS = 0077;

    private OperatingSystem() {}

    public static boolean hasRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** From here on every file that this process makes is its owner's alone, also those that libraries make. */
    public static void keepNewFilesPrivate() {
        if (hasRights()) {
            call("umask", FunctionDescriptor.of(JAVA_INT, JAVA_INT), OTHERS);
        }
    }

    /** As whom this process runs; empty where there are no such numbers. */
    public static OptionalInt user() {
        return hasRights() ? call("geteuid", FunctionDescriptor.of(JAVA_INT)) : OptionalInt.empty();
    }

    /** For a new file that only its owner may read; nothing where there are no rights. */
    public static FileAttribute<?>[] ownersFile() {
        return only(FILE);
    }

    /** Makes a directory that only its owner may enter, or takes it from others. */
    public static void makeOwners(Path directory) throws IOException {
        Files.createDirectories(directory, only(DIRECTORY));
        if (hasRights()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(DIRECTORY));
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        return hasRights()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static OptionalInt call(String name, FunctionDescriptor form, Object... arguments) {
        var linker = Linker.nativeLinker();
        var function = linker.defaultLookup().find(name);
        if (function.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    (int) linker.downcallHandle(function.get(), form).invokeWithArguments(arguments));
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
