package org.tsuzuki.keys;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.FileSystems;
import java.util.OptionalInt;

/** The two words of POSIX that Java lacks. */
final class OperatingSystem {

    private static final int OTHERS = 0077;

    private OperatingSystem() {}

    static boolean hasRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** From here on every file that this process makes is its owner's alone, also those that libraries make. */
    static void keepNewFilesPrivate() {
        if (hasRights()) {
            call("umask", FunctionDescriptor.of(JAVA_INT, JAVA_INT), OTHERS);
        }
    }

    /** As whom this process runs; empty where there are no such numbers. */
    static OptionalInt user() {
        return hasRights() ? call("geteuid", FunctionDescriptor.of(JAVA_INT)) : OptionalInt.empty();
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
