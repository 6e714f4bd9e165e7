package org.tsuzuki.operations.demo;

import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.CashCount;
import org.tsuzuki.drawer.CashPlace;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.OpeningFloat;
import org.tsuzuki.drawer.closing.CloseApproval;
import org.tsuzuki.drawer.closing.DrawerClosing;
import org.tsuzuki.money.Direction;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.StaffDetails;

/** How the demo's staff keep their drawers: mostly exact, now and then some yen off. */
@Component
@ConditionalOnProperty("tsuzuki.demo")
class DemoTill {

    private static final Yen FLOAT = new Yen(30_000);
    private static final long TO_THE_BANK = 10_000;
    private static final List<Integer> SLIPS = List.of(-100, 10, 50, -10, -200, 100);
    private static final int MISTAKE = -1_000;
    private static final List<String> REASONS = List.of("釣銭の渡し間違い", "找零时多找了一张千元", "A note was counted twice");

    private final DrawerService drawers;
    private final DrawerClosing closing;

    DemoTill(DrawerService drawers, DrawerClosing closing) {
        this.drawers = drawers;
        this.closing = closing;
    }

    void open() {
        if (drawers.mine().isEmpty()) {
            drawers.open(OpeningFloat.of(CashCount.fewest(FLOAT)));
        }
    }

    /** @param supervisor who closes it where a mistake is too large to let pass */
    void close(StaffDetails supervisor, Random random) {
        var drawer = drawers.mine().orElseThrow();
        var there = contents(drawer);
        var spare = there.minus(FLOAT).amount() / TO_THE_BANK * TO_THE_BANK;
        if (spare > 0) {
            drawers.payOut(new Yen(spare), CashPlace.BANK, "売上金を銀行へ入金");
            there = there.minus(new Yen(spare));
        }
        var chance = random.nextInt(80);
        var off = chance == 0 ? MISTAKE : chance < SLIPS.size() ? SLIPS.get(chance) : 0;
        var counted = closing.count(drawer.id(), CashCount.fewest(there.plus(new Yen(off))));
        if (counted.needsReason()) {
            var reason = new CloseApproval(REASONS.get(random.nextInt(REASONS.size())), null);
            AsSystem.runAs(supervisor, () -> closing.close(drawer.id(), reason));
        } else {
            closing.close(drawer.id(), CloseApproval.NONE);
        }
    }

    private Yen contents(DrawerDetails drawer) {
        return drawers.entries(drawer.id()).stream()
                .filter(EntryLine::cash)
                .map(line -> line.kind().direction() == Direction.IN
                        ? line.amount()
                        : line.amount().negated())
                .reduce(drawer.openingFloat(), Yen::plus);
    }
}
