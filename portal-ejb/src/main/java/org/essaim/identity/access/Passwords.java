package org.essaim.identity.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.text.Text;

/**
 * Passwords as Argon2id (19 MiB, 2 passes, 1 lane: OWASP's least), a few at a time so that they cannot fill the heap.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_WAIT_SECONDS = 10;

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, LENGTH, Argon2.ID);
    private final Semaphore turns =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** Stands in for the password of an account that does not exist, so that the response takes as long. */
    private final String nobodys = fresh(Secret.random().value());

    /** What is stored of a password: algorithm, costs, salt and hash in one line. */
    public String hash(String password) {
        return inTurn(() -> fresh(normal(password)));
    }

    /** Whether the password is the one of the hash; never when there is none, after the same work. */
    public boolean matches(String password, Optional<String> hash) {
        var known = hash.orElse(nobodys);
        var same = inTurn(() -> Argon2Function.getInstanceFromHash(known).check(normal(password), known));
        return same && hash.isPresent();
    }

    private String fresh(String password) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return argon2.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    /** The same letters typed on another keyboard may arrive in another form. */
    private static String normal(String password) {
        return Normalizer.normalize(Text.secret(password), Normalizer.Form.NFKC);
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new UnavailableException("identity.problem.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("identity.problem.busy");
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
