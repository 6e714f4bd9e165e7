package org.tsuzuki.audit.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry keeps about a person.
 *
 * @param label how people call what was changed
 */
public record PersonalValues(
        String label,
        List<DomainChange.Field> fields,
        @Nullable String reason) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public PersonalValues {
        fields = List.copyOf(fields);
    }

    /** In Base64; nothing of it is kept where there is no key any more. */
    public String seal(Optional<SecretKey> key, long position) {
        if (key.isEmpty()) {
            return "";
        }
        var json = new CanonicalJson(new StringBuilder())
                .putRaw("fields", EntryForm.fields(fields))
                .put("label", label)
                .put("reason", reason)
                .end()
                .toString();
        try {
            return Base64.getEncoder()
                    .encodeToString(Sealed.seal(key.get(), Long.toString(position), json.getBytes(UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("An entry could not be sealed", failure);
        }
    }

    /** Nothing where the key is gone or another, or what was sealed was changed. */
    public static Optional<PersonalValues> open(@Nullable SecretKey key, long position, String sealed) {
        if (key == null || sealed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var clear = Sealed.open(
                    key, Long.toString(position), Base64.getDecoder().decode(sealed));
            var json = JSON.readTree(clear);
            return Optional.of(new PersonalValues(
                    json.path("label").asString(""), fields(json.path("fields")), text(json, "reason")));
        } catch (GeneralSecurityException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** The fields of an entry as they are stored; none where they cannot be read. */
    public static List<DomainChange.Field> fields(String stored) {
        try {
            return fields(JSON.readTree(stored));
        } catch (RuntimeException damaged) {
            return List.of();
        }
    }

    private static List<DomainChange.Field> fields(JsonNode stored) {
        return stored.valueStream()
                .map(field -> new DomainChange.Field(
                        field.path("name").asString(""), text(field, "before"), text(field, "after")))
                .toList();
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }
}
