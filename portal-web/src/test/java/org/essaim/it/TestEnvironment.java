package org.essaim.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the server needs before it starts: a fresh PostgreSQL, a mail server and a data folder. Begins with the session
 * of the tests, because Arquillian reads its configuration right after, and only when integration tests are run.
 */
public class TestEnvironment implements LauncherSessionListener {

    private static GreenMail mail;

    private EmbeddedPostgres database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("essaim.it")) {
            return;
        }
        try {
            database = EmbeddedPostgres.builder().start();
            mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            System.setProperty("essaim.test.db.url", database.getJdbcUrl("postgres", "postgres"));
            System.setProperty(
                    "essaim.test.smtp.url", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
            var data = Files.createTempDirectory("essaim-it");
            System.setProperty("essaim.test.data", data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database == null) {
            return;
        }
        mail.stop();
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mail server that the portal sends to; for tests that run as a client. */
    public static GreenMail mail() {
        return mail;
    }
}
