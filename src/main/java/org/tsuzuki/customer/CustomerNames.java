package org.tsuzuki.customer;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer is called, each as it was typed; a customer has at least one of them. */
@Embeddable
public record CustomerNames(
        @Nullable String han,
        @Nullable String kana,
        @Nullable String latin) implements Serializable {

    /** The name to address the customer by: Han, else kana, else Latin. */
    public String first() {
        return all().stream().findFirst().orElse("");
    }

    /** The other names, in the same order. */
    public List<String> others() {
        return all().stream().skip(1).toList();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    public List<String> all() {
        return Stream.of(han, kana, latin).filter(Objects::nonNull).toList();
    }

    @Override
    public String toString() {
        return String.join(" ", all());
    }
}
