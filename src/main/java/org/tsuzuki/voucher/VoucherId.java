package org.tsuzuki.voucher;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a voucher of the vault. */
@Embeddable
public record VoucherId(UUID value) implements Serializable {

    public static VoucherId next() {
        return new VoucherId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
