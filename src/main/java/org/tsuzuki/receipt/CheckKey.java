package org.tsuzuki.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key that signs receipts, made once. It lies beside the desk's own database in the data directory, readable by its
 * owner alone; with a database server it lies there, where every desk that prints the same receipts finds it.
 */
@Component
class CheckKey {

    private static final int BYTES = 32;

    private final Path file;
    private final boolean inDirectory;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private @Nullable SecretKey key;

    CheckKey(
            @Value("${tsuzuki.data}") Path data,
            @Value("${spring.datasource.url}") String url,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.file = data.resolve("receipt-check.key");
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
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                write(make());
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The file has its rights before it has its content. */
    private void write(String secret) throws IOException {
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (var channel = Files.newByteChannel(file, options, rights)) {
            channel.write(ByteBuffer.wrap(secret.getBytes(StandardCharsets.US_ASCII)));
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
