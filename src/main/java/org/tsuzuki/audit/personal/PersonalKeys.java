package org.tsuzuki.audit.personal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.keys.Key;
import org.tsuzuki.keys.KeyRing;
import org.tsuzuki.keys.Purpose;

/**
 * A key for each customer, under which the log keeps what is personal. To erase it is to erase all of that, while the
 * entries and their hashes stay as they are.
 */
@Component
public class PersonalKeys {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;
    private final NamedParameterJdbcTemplate database;

    PersonalKeys(KeyRing keys, NamedParameterJdbcTemplate database) {
        this.keys = keys;
        this.database = database;
    }

    /** Of those who have one; who was erased or never had one is left out. */
    public Map<UUID, SecretKey> of(Collection<UUID> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, SecretKey>();
        database.query(
                "select customer_id, key_id, sealed from personal_key where customer_id in (:ids) and sealed is not null",
                Map.of("ids", customers),
                row -> {
                    var customer = row.getObject(1, UUID.class);
                    var sealed = row.getString(3);
                    keys.find(Purpose.PERSONAL, row.getString(2))
                            .flatMap(master -> open(master, customer, sealed))
                            .ifPresent(key -> found.put(customer, key));
                });
        return found;
    }

    /** Makes one where there is none; nothing for who was erased, of whom nothing more is kept. */
    public Optional<SecretKey> ofOrMake(UUID customer) {
        var known = of(List.of(customer));
        if (known.containsKey(customer)) {
            return Optional.of(known.get(customer));
        }
        return isErased(customer) ? Optional.empty() : Optional.of(make(customer));
    }

    private boolean isErased(UUID customer) {
        var rows = database.queryForObject(
                "select count(*) from personal_key where customer_id = :id", Map.of("id", customer), Long.class);
        return rows != null && rows > 0;
    }

    private SecretKey make(UUID customer) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var master = keys.newest(Purpose.PERSONAL);
        try {
            var sealed = Sealed.seal(master.aes(), customer.toString(), bytes);
            database.update(
                    "insert into personal_key (customer_id, key_id, sealed) values (:id, :key, :sealed)",
                    Map.of(
                            "id", customer,
                            "key", master.id(),
                            "sealed", Base64.getEncoder().encodeToString(sealed)));
            return new SecretKeySpec(bytes, "AES");
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A key could not be sealed", failure);
        }
    }

    private static Optional<SecretKey> open(Key master, UUID customer, String sealed) {
        try {
            return Optional.of(new SecretKeySpec(
                    Sealed.open(
                            master.aes(),
                            customer.toString(),
                            Base64.getDecoder().decode(sealed)),
                    "AES"));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** For ever. */
    public void erase(UUID customer, Instant at) {
        var values = Map.of(
                "id", customer,
                "at", at.atOffset(ZoneOffset.UTC),
                "key", keys.newest(Purpose.PERSONAL).id());
        if (database.update("update personal_key set sealed = null, erased_at = :at where customer_id = :id", values)
                == 0) {
            database.update(
                    "insert into personal_key (customer_id, key_id, erased_at) values (:id, :key, :at)", values);
        }
    }
}
