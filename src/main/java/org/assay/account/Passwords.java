package org.assay.account;

import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id. One hash takes 19 MiB and some hundredths of a second of one
 * core; few run at a time, so that a flood of sign-ins eats neither memory nor the cores.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;

    /** Like all others, but made up and not worked out, so that a start need not wait for it. */
    static final String NOBODYS =
            "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                    .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Takes as long for somebody unknown, so that the time does not tell who is known. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(password, hash == null ? NOBODYS : hash));
        return same && hash != null;
    }

    private static String random(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
