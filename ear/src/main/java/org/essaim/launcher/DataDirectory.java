package org.essaim.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The folder that everything lasting lives in; one running portal at a time holds it. It is closed to other people of
 * the machine, and so is all that is in it, whatever made that.
 */
final class DataDirectory implements AutoCloseable {

    private static final Set<PosixFilePermission> OF_THE_OWNER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("----w-rwx");

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    static DataDirectory open(Path path) {
        return openUnlessHeld(path)
                .orElseThrow(() -> new StartException("Another Essaim already runs on the data in " + path + "."));
    }

    /** Empty when another process holds it. */
    static Optional<DataDirectory> openUnlessHeld(Path path) {
        try {
            createClosed(path);
            var channel =
                    FileChannel.open(path.resolve("essaim.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(path, channel, lock));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartException(
                    "The data folder " + path + " cannot be written (ESSAIM_DATA): " + e.getMessage(), e);
        }
    }

    /** A new folder is its owner's alone; one that was there may go on being read by its group. */
    private static void createClosed(Path folder) throws IOException {
        var isNew = !Files.isDirectory(folder);
        Files.createDirectories(folder);
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            var allowed = isNew
                    ? EnumSet.noneOf(PosixFilePermission.class)
                    : view.readAttributes().permissions();
            allowed.removeAll(OF_OTHERS);
            allowed.addAll(OF_THE_OWNER);
            view.setPermissions(allowed);
        }
    }

    Path path() {
        return path;
    }

    /** A folder in it, which is there afterwards. */
    Path folder(String child) {
        var folder = path.resolve(child);
        try {
            createClosed(folder);
            return folder;
        } catch (IOException e) {
            throw new StartException("The folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    Path resolve(String child) {
        return path.resolve(child);
    }

    /** A folder and all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // The end of the process releases it as well.
        }
    }
}
