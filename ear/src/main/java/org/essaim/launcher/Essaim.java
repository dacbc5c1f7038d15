package org.essaim.launcher;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import sun.misc.Signal;

/** {@code java -jar essaim.jar}: the portal; with a command behind it, one of its tools. */
public final class Essaim {

    private Essaim() {}

    public static void main(String[] arguments) {
        try {
            if (arguments.length == 0) {
                run();
            } else {
                run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
            }
        } catch (StartException e) {
            System.err.println(e.getMessage());
            // After a failed deployment Payara's own hooks may wait for ever; everything lasting is closed by now.
            Runtime.getRuntime().halt(1);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            // Whatever it was, no half of the portal stays behind.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(String command, List<String> arguments) {
        switch (command) {
            case "token" -> TokenCommand.run(arguments);
            case "backup" -> BackupCommand.run(arguments);
            case "restore" -> RestoreCommand.run(arguments);
            case "archive" -> ArchiveCommand.run(arguments);
            case "doctor" -> {
                if (!DoctorCommand.run(arguments)) {
                    Runtime.getRuntime().halt(1);
                }
            }
            default ->
                throw new StartException("Usage: java -jar essaim.jar"
                        + " [token EMAIL SCOPE… | backup FILE | restore FILE [--replace] | doctor | archive]");
        }
    }

    private static void run() {
        var settings = LauncherSettings.load();
        var demo = settings.demo();
        var page = StartPage.open(settings.host(), settings.port());
        var data = DataDirectory.open(settings.data());
        System.setProperty("essaim.data", data.path().toString());
        var asked = new CountDownLatch(1);
        Signal.handle(new Signal("TERM"), signal -> asked.countDown());
        Signal.handle(new Signal("INT"), signal -> asked.countDown());
        System.out.println("Essaim starts…");
        var steps = new StartSteps();
        var lost = new AtomicReference<String>();
        var database = settings.usesEmbeddedDatabase() ? database(data, steps) : null;
        try {
            if (database != null) {
                database.keepAlive(why -> {
                    lost.set(why);
                    asked.countDown();
                });
            }
            try (var portal = Portal.start(settings, data, asked, steps, page)) {
                if (asked.getCount() > 0) {
                    steps.ready();
                    Banner.print(settings, data, demo);
                }
                asked.await();
                System.out.println("Essaim stops…");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (fish.payara.micro.BootstrapException e) {
            throw new StartException("Payara does not stop: " + e.getMessage(), e);
        } finally {
            steps.close();
            stop(database);
            data.close();
        }
        if (lost.get() != null) {
            throw new StartException("Essaim ends without its database: " + lost.get());
        }
        // Nothing lasting is open any more: Payara's hook would only stop it once more.
        Runtime.getRuntime().halt(0);
    }

    private static EmbeddedDatabase database(DataDirectory data, StartSteps steps) {
        steps.begin("database");
        try {
            var database = EmbeddedDatabase.start(data);
            System.setProperty("essaim.db.url", database.url());
            System.setProperty("essaim.db.user", EmbeddedDatabase.USER);
            System.setProperty("essaim.db.password", database.password());
            return database;
        } catch (StartException e) {
            steps.close();
            throw e;
        }
    }

    private static void stop(EmbeddedDatabase database) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException e) {
                System.err.println("The database does not stop: " + e.getMessage());
            }
        }
    }
}
