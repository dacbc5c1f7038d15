package org.essaim.launcher;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Classes of the application for a command that needs them. What lies in the archive is copied out of it until this is
 * closed: on the class path of the portal's own process it would hide itself.
 */
final class ApplicationClasses implements AutoCloseable {

    private final Path folder;
    private final URLClassLoader loader;

    private ApplicationClasses(Path folder, URL... libraries) {
        this.folder = folder;
        this.loader = new URLClassLoader(libraries, ApplicationClasses.class.getClassLoader());
    }

    static ApplicationClasses open() {
        return Application.libraries(libraries -> {
            var folder = Files.createTempDirectory("essaim-libraries");
            var copies = new ArrayList<URL>();
            try {
                for (var library : libraries) {
                    var copy = folder.resolve(library.getFileName().toString());
                    Files.copy(library, copy);
                    copies.add(copy.toUri().toURL());
                }
            } catch (IOException e) {
                DataDirectory.delete(folder);
                throw e;
            }
            return new ApplicationClasses(folder, copies.toArray(URL[]::new));
        });
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    @Override
    public void close() {
        try {
            loader.close();
            DataDirectory.delete(folder);
        } catch (IOException e) {
            // The system tidies up its temporary folder.
        }
    }
}
