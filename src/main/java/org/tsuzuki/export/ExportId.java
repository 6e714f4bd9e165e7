package org.tsuzuki.export;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** One export that was started. */
@Embeddable
public record ExportId(UUID value) implements Serializable {

    static ExportId next() {
        return new ExportId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
