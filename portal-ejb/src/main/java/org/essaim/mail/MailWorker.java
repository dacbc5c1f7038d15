package org.essaim.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/**
 * Sends letters in the background, soon after the transaction that wrote them; without a mail server they wait.
 */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailWorker {

    private static final Duration POLL = Duration.ofSeconds(15);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration BREAK_WITHOUT_SERVER = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private Settings settings;

    @Inject
    private Outgoing outgoing;

    @Inject
    private LetterTemplates templates;

    private BackgroundLoop loop;
    private Dispatch dispatch;
    private Instant nextSweep = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;

    @PostConstruct
    void start() {
        settings.smtpUrl().map(SmtpServer::of).ifPresent(server -> {
            var from = sender();
            var domain = settings.baseUrl().getHost();
            dispatch = new Dispatch(outgoing, templates, () -> new Postman(server, from, domain));
        });
        loop = new BackgroundLoop(threads, "essaim-mail", POLL, this::round);
    }

    /** The round that runs comes to its end; no other follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    /** A letter was put into the box. */
    public void nudge() {
        loop.nudge();
    }

    private boolean round(BooleanSupplier stopping) {
        var now = Instant.now();
        if (now.isAfter(nextSweep)) {
            outgoing.forgetDeadSecrets();
            nextSweep = now.plus(SWEEP);
        }
        if (dispatch != null && now.isAfter(notBefore)) {
            var there = dispatch.run(stopping);
            notBefore = there ? Instant.EPOCH : Instant.now().plus(BREAK_WITHOUT_SERVER);
        }
        return false;
    }

    private InternetAddress sender() {
        var text = settings.text(Setting.MAIL_FROM);
        try {
            var from = new InternetAddress(text);
            if (from.getPersonal() == null) {
                from.setPersonal(settings.text(Setting.ASSOCIATION_NAME), StandardCharsets.UTF_8.name());
            }
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new Settings.WrongSettingException(
                    Setting.MAIL_FROM, text, "an address such as portail@example.org is expected");
        }
    }
}
