package org.tsuzuki.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.KeyFile;

/**
 * The key that signs receipts, made once. It lies beside the desk's own database in the data directory, readable by its
 * owner alone; with a database server it lies there, where every desk that prints the same receipts finds it.
 */
@Component
class CheckKey {

    private static final int BYTES = 32;

    private final KeyFile file;
    private final boolean inDirectory;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private @Nullable SecretKey key;

    CheckKey(
            @Value("${tsuzuki.data}") Path data,
            @Value("${spring.datasource.url}") String url,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.file = new KeyFile(data.resolve("receipt-check.key"));
        this.inDirectory = url.startsWith("jdbc:h2:file:");
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    synchronized SecretKey get() {
        if (key == null) {
            var secret = inDirectory ? fromFile() : fromDatabase();
            key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
        }
        return key;
    }

    private String fromFile() {
        try {
            if (!file.exists()) {
                file.create(make());
            }
            return Files.readString(file.path()).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String fromDatabase() {
        var stored = stored();
        if (stored == null) {
            transaction.executeWithoutResult(status -> database.update(
                    "insert into check_key (id, secret) select 1, ? where not exists (select 1 from check_key)",
                    make()));
            stored = stored();
        }
        return Objects.requireNonNull(stored);
    }

    private @Nullable String stored() {
        return database.queryForList("select secret from check_key", String.class).stream()
                .findFirst()
                .orElse(null);
    }

    private static String make() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
