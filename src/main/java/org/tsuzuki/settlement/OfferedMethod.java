package org.tsuzuki.settlement;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;

/**
 * With what a carrier can be paid now, and how far it reaches.
 *
 * @param left what a balance held when it was asked; null for a credit card, of which the desk knows no limit
 */
public record OfferedMethod(
        SettlementMethod method, @Nullable Yen left) implements Serializable {

    public UUID id() {
        return method.id().value();
    }

    public boolean reaches(Yen amount) {
        return left == null || left.compareTo(amount) >= 0;
    }

    public boolean isLow() {
        var below = method.lowBelow();
        return left != null && below != null && left.compareTo(below) < 0;
    }
}
