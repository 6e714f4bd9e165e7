package org.tsuzuki.drawer.closing;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.SubAccountNames;
import org.tsuzuki.drawer.Drawer;
import org.tsuzuki.drawer.DrawerId;
import org.tsuzuki.drawer.Drawers;

/** Drawers by who held them and since when. */
@Component
class DrawerAccountNames implements SubAccountNames {

    private static final DateTimeFormatter OPENED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Drawers drawers;

    DrawerAccountNames(Drawers drawers) {
        this.drawers = drawers;
    }

    @Override
    public Set<AccountKind> kinds() {
        return Set.of(AccountKind.CASH);
    }

    @Override
    public Map<String, Trilingual> names(AccountKind kind, Collection<String> subs) {
        var ids = subs.stream()
                .flatMap(sub -> Ids.read(sub).stream())
                .map(DrawerId::new)
                .toList();
        return drawers.findByIdIn(ids).stream()
                .collect(Collectors.toMap(drawer -> drawer.id().toString(), DrawerAccountNames::name));
    }

    private static Trilingual name(Drawer drawer) {
        return Trilingual.same(drawer.holder().name() + " " + OPENED.format(JapanTime.at(drawer.openedAt())));
    }
}
