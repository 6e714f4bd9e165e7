package org.tsuzuki.voucher;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a voucher of the vault. */
@Embeddable
public record VoucherId(UUID value) implements Serializable {

    public static VoucherId next() {
        return new VoucherId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
