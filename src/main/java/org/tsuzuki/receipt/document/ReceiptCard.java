package org.tsuzuki.receipt.document;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;

/**
 * The card that was renewed.
 *
 * @param id leads back to the card; not printed
 * @param groups the number in the groups it is read aloud in, {@code 090 1234 5678}
 * @param allowances the data, call minutes and SMS of the plan; null when not known
 */
public record ReceiptCard(
        UUID id,
        List<String> groups,
        Trilingual carrier,
        @Nullable Trilingual plan,
        @Nullable Trilingual allowances,
        Trilingual channel)
        implements Serializable {

    public ReceiptCard {
        groups = List.copyOf(groups);
    }
}
