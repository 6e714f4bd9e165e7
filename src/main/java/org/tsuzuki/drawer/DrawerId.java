package org.tsuzuki.drawer;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a drawer from its opening to its closing; the next one of the same person is another. */
@Embeddable
public record DrawerId(UUID value) implements Serializable {

    static DrawerId next() {
        return new DrawerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
