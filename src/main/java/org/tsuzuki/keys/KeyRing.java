package org.tsuzuki.keys;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All keys of a desk, oldest first. The newest of a purpose is used for what is new, every older one still opens. */
public record KeyRing(List<Key> keys) {

    public KeyRing {
        keys = List.copyOf(keys);
        for (var purpose : Purpose.values()) {
            if (keys.stream().noneMatch(key -> key.purpose() == purpose)) {
                throw new IllegalArgumentException("the key for " + purpose.word() + " is missing");
            }
        }
        if (keys.stream().map(Key::name).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two keys have the same name");
        }
    }

    public static KeyRing fresh(LocalDate day) {
        return new KeyRing(Arrays.stream(Purpose.values())
                .map(purpose -> Key.make(purpose, day))
                .toList());
    }

    KeyRing with(LocalDate day, Purpose... renewed) {
        var added = Arrays.stream(renewed).map(purpose -> Key.make(purpose, day));
        return new KeyRing(Stream.concat(keys.stream(), added).toList());
    }

    public Key newest(Purpose purpose) {
        return all(purpose).getLast();
    }

    public List<Key> all(Purpose purpose) {
        return keys.stream().filter(key -> key.purpose() == purpose).toList();
    }

    public Optional<Key> find(Purpose purpose, String id) {
        return all(purpose).stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
