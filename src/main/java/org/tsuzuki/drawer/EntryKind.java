package org.tsuzuki.drawer;

import org.tsuzuki.money.Direction;

/** Why money moves while a drawer is open. */
public enum EntryKind {
    /** A customer pays. */
    SALE(Direction.IN),
    /** A customer gets money back. */
    REFUND(Direction.OUT),
    /** Change or other cash is put in. */
    PAY_IN(Direction.IN),
    /** Cash is taken out: to the bank, for an errand. */
    PAY_OUT(Direction.OUT);

    private final Direction direction;

    EntryKind(Direction direction) {
        this.direction = direction;
    }

    public Direction direction() {
        return direction;
    }

    static EntryKind of(Direction direction) {
        return direction == Direction.IN ? SALE : REFUND;
    }
}
