package org.tsuzuki.keys;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsuzuki.files.OperatingSystem;

/**
 * Takes from others what they may do with the desk's files. Links inside the directory are not followed: whoever planted
 * one could otherwise have any file of the desk's user changed.
 */
final class OwnerOnly extends SimpleFileVisitor<Path> {

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    /** What the desk makes and uses in its directory: database, key file, both with their drafts, log and codes. */
    private static final Pattern DESKS =
            Pattern.compile("tsuzuki\\..*|.*\\.mv\\.db|rotation|logs|exports|set-up-code.*|demo-sign-in\\.txt");

    private final OptionalInt user = OperatingSystem.user();
    private final List<String> narrowed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();
    private final Path place;

    private OwnerOnly(Path place) {
        this.place = place;
    }

    /**
     * A directory with all that is in it, or a file; nothing when it is not there yet.
     *
     * @return what was narrowed or could not be, in words
     */
    static List<String> guard(Path place) {
        if (!Files.exists(place)) {
            return List.of();
        }
        if (!OperatingSystem.hasRights()) {
            return List.of("This system has no rights for owners alone. See to it yourself that nobody else can read "
                    + place + ".");
        }
        try {
            var guard = new OwnerOnly(place.toRealPath());
            guard.checkLink(place);
            Files.walkFileTree(guard.place, guard);
            return guard.told();
        } catch (IOException failure) {
            throw Refusal.because("The rights of " + place + " cannot be read or changed.", failure);
        }
    }

    /** A link of another user could lead elsewhere tomorrow; the administrator's may stay. */
    private void checkLink(Path named) throws IOException {
        if (Files.isSymbolicLink(named) && uid(named) != 0) {
            checkOwner(named);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (isLeft(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        narrow(directory);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isSymbolicLink() && !isLeft(file)) {
            narrow(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE; // a temporary file that is gone already
        }
        if (isLeft(file)) {
            return FileVisitResult.CONTINUE;
        }
        checkOwner(file);
        throw failure;
    }

    /** Notes what is somebody else's and nothing of the desk's, such as the {@code lost+found} of a disk. */
    private boolean isLeft(Path path) throws IOException {
        try {
            if (isDesks(path) || !isForeign(path)) {
                return false;
            }
            foreign.add(name(path));
            return true;
        } catch (NoSuchFileException gone) {
            return true;
        }
    }

    private boolean isDesks(Path path) {
        return path.equals(place)
                || DESKS.matcher(place.relativize(path).getName(0).toString()).matches();
    }

    private boolean isForeign(Path path) throws IOException {
        return user.isPresent() && uid(path) != user.getAsInt();
    }

    private void narrow(Path path) throws IOException {
        try {
            checkOwner(path);
            var rights = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (OWNERS.containsAll(rights)) {
                return;
            }
            var before = name(path) + " " + PosixFilePermissions.toString(rights);
            rights.retainAll(OWNERS);
            Files.setPosixFilePermissions(path, rights);
            (OWNERS.containsAll(Files.getPosixFilePermissions(path)) ? narrowed : unchanged).add(before);
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    private void checkOwner(Path path) throws IOException {
        if (isForeign(path)) {
            throw new Refusal(
                    path + " belongs to another user of this computer, who could read or change what the desk keeps.",
                    "start the desk as the user to whom it belongs",
                    "or give it to the desk's user: chown -R USER " + place);
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private String name(Path path) {
        return path.equals(place) ? path.toString() : place.relativize(path).toString();
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        if (!narrowed.isEmpty()) {
            told.add("Others could reach what the desk keeps; now only its owner can: " + some(narrowed));
        }
        if (!unchanged.isEmpty()) {
            told.add("Others can reach what the desk keeps, and this disk does not let that be changed: "
                    + some(unchanged));
        }
        if (!foreign.isEmpty()) {
            told.add("Not the desk's and another user's, so left as it is: " + some(foreign));
        }
        return told;
    }

    private static String some(List<String> entries) {
        var shown = String.join(", ", entries.subList(0, Math.min(5, entries.size())));
        return entries.size() > 5 ? shown + " and " + (entries.size() - 5) + " more" : shown;
    }
}
