package org.tsuzuki.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.SubAccountNames;

/** Carriers for which money is held, and payment methods that owe it. */
@Component
class CatalogueAccountNames implements SubAccountNames {

    private final CatalogueCache shelf;

    CatalogueAccountNames(CatalogueCache shelf) {
        this.shelf = shelf;
    }

    @Override
    public Set<AccountKind> kinds() {
        return Set.of(AccountKind.HELD_FOR_CARRIER, AccountKind.RECEIVABLE);
    }

    @Override
    public Map<String, Trilingual> names(AccountKind kind, Collection<String> subs) {
        var names = new HashMap<String, Trilingual>();
        for (var sub : subs) {
            var name = name(kind, sub);
            if (name != null) {
                names.put(sub, name);
            }
        }
        return names;
    }

    private @Nullable Trilingual name(AccountKind kind, String id) {
        var all = shelf.contents();
        if (kind == AccountKind.HELD_FOR_CARRIER) {
            var carrier = all.carriers().get(id);
            return carrier == null ? null : carrier.name();
        }
        var method = all.paymentMethods().get(id);
        return method == null ? null : method.name();
    }
}
