package org.tsuzuki.drawer.closing;

import java.io.Serializable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/** What one payment method brought and gave back while a drawer was open. */
public record TenderTotal(Trilingual method, boolean cash, int count, Yen in, Yen out) implements Serializable {

    public Yen net() {
        return in.minus(out);
    }
}
