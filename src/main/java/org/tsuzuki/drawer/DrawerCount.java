package org.tsuzuki.drawer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;

/** One count of a drawer; inserted once and only read afterwards. */
@Entity
@Immutable
public class DrawerCount {

    @Id
    private UUID id;

    private UUID drawerId;
    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private CashCount pieces;

    private long counted;
    private long expected;
    private int entries;
    private UUID staffId;
    private String staffName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected DrawerCount() {} // for JPA

    /** @param position from 1 */
    public DrawerCount(Drawer drawer, int position, CashCount pieces, DrawerBalance balance, Actor by, Instant now) {
        this.id = Ids.next();
        this.drawerId = drawer.id().value();
        this.position = position;
        this.pieces = pieces;
        this.counted = pieces.sum().amount();
        this.expected = balance.expected().amount();
        this.entries = balance.entries();
        this.staffId = by.staffId();
        this.staffName = by.name();
        this.at = now;
    }

    /** Whether nothing moved since. */
    boolean holdsFor(DrawerBalance balance) {
        return entries == balance.entries();
    }

    public CountLine line() {
        return new CountLine(pieces, new Yen(counted), new Yen(expected), staffName, at);
    }
}
