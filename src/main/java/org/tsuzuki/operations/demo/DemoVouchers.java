package org.tsuzuki.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Vouchers that the demo agency bought ahead, with invented codes: prepaid plans of which codes may be sold. */
@Component
class DemoVouchers {

    private static final int OF_EACH_PLAN = 6;
    private static final long CODES = 10_000_000_000_000_000L;

    private final Catalogue catalogue;
    private final VoucherEntry entry;
    private final VaultService vault;
    private final Random random = new Random(77);

    DemoVouchers(Catalogue catalogue, VoucherEntry entry, VaultService vault) {
        this.catalogue = catalogue;
        this.entry = entry;
        this.vault = vault;
    }

    /** Each branch buys some, some days ago, and explains one to a newcomer. */
    void buy(DemoTimetable timetable, DemoAgency opened, Instant now) {
        var branches = opened.branches();
        for (var i = 0; i < branches.size(); i++) {
            var branch = branches.get(i).id();
            var buyer = opened.staff().stream()
                    .filter(member -> member.branch().equals(branch))
                    .filter(member -> member.role() == Role.SUPERVISOR || member.role() == Role.CLERK)
                    .min(Comparator.comparing(StaffDetails::role).reversed())
                    .orElseThrow();
            var at = now.minus(Duration.ofDays(9L - i));
            timetable.add(at, buyer, () -> plans().forEach(plan -> buy(plan, JapanTime.dayOf(at))));
        }
    }

    private List<Plan> plans() {
        return catalogue.plans().stream()
                .filter(plan -> plan.kind() == PlanKind.PREPAID_BALANCE)
                .filter(plan -> !plan.prices().isEmpty())
                .filter(plan -> catalogue
                        .carrier(plan.carrierId())
                        .filter(carrier -> !carrier.advanceOnly())
                        .isPresent())
                .filter(this::isSoldByCode)
                .toList();
    }

    private boolean isSoldByCode(Plan plan) {
        return plan.channels().stream()
                .flatMap(id -> catalogue.channel(id).stream())
                .anyMatch(channel -> channel.family() == ChannelFamily.CONVENIENCE_STORE);
    }

    private void buy(Plan plan, LocalDate day) {
        var price = plan.priceOn(day).map(Yen::amount).orElse(3000L);
        var lot = new TypedLot(
                VoucherKind.STOCK,
                plan.carrierId(),
                plan.id(),
                Long.toString(price),
                Long.toString(price - price / 50),
                null,
                "コンビニ端末",
                day,
                day.plusDays(random.nextInt(60, 170)));
        var codes = IntStream.range(0, OF_EACH_PLAN)
                .mapToObj(each -> new TypedCode(serial(), "%016d".formatted(random.nextLong(CODES))))
                .toList();
        var stored = entry.store(lot, codes);
        vault.reveal(stored.getFirst().id(), "画面の見方を新人に説明");
    }

    private String serial() {
        return "SB%08d".formatted(random.nextInt(100_000_000));
    }
}
