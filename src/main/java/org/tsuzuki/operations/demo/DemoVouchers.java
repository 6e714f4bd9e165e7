package org.tsuzuki.operations.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.VoucherState;
import org.tsuzuki.voucher.register.VoucherRegister;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Vouchers that the demo agency bought ahead, with invented codes: prepaid plans of which codes may be sold. */
@Component
class DemoVouchers {

    private static final int OF_EACH_PLAN = 3;
    private static final long CODES = 10_000_000_000_000_000L;
    private static final Duration LAST = Duration.ofDays(9);
    private static final Duration EVERY = Duration.ofDays(56);
    private static final Duration FOUND_SPOILT = Duration.ofDays(12);

    private final Catalogue catalogue;
    private final VoucherEntry entry;
    private final VoucherRegister register;
    private final VaultService vault;
    private final Random random = new Random(77);

    DemoVouchers(Catalogue catalogue, VoucherEntry entry, VoucherRegister register, VaultService vault) {
        this.catalogue = catalogue;
        this.entry = entry;
        this.register = register;
        this.vault = vault;
    }

    /** Each branch buys some every eight weeks, the last time some days ago, and explains one of those to a newcomer. */
    void plan(DemoTimetable timetable, DemoAgency opened, Instant opening, Instant now) {
        var branches = opened.branches();
        for (var i = 0; i < branches.size(); i++) {
            var branch = branches.get(i).id();
            var buyer = opened.staff().stream()
                    .filter(member -> member.branch().equals(branch))
                    .filter(member -> member.role() == Role.SUPERVISOR || member.role() == Role.CLERK)
                    .min(Comparator.comparing(StaffDetails::role).reversed())
                    .orElseThrow();
            var last = now.minus(LAST).plus(Duration.ofDays(i));
            timetable.add(last, buyer, () -> explain(buy(last)));
            for (var at = last.minus(EVERY); at.isAfter(opening); at = at.minus(EVERY)) {
                buy(timetable, buyer, at);
            }
        }
    }

    private void buy(DemoTimetable timetable, StaffDetails buyer, Instant at) {
        var bought = new AtomicReference<List<VoucherDetails>>(List.of());
        timetable.add(at, buyer, () -> bought.set(buy(at)));
        if (buyer.role() == Role.SUPERVISOR) {
            timetable.add(at.plus(FOUND_SPOILT), buyer, () -> spoil(bought.get()));
        }
    }

    private List<VoucherDetails> buy(Instant at) {
        var day = JapanTime.dayOf(at);
        return plans(day).flatMap(plan -> buy(plan, day).stream()).toList();
    }

    /** One of each plan. */
    private void explain(List<VoucherDetails> bought) {
        for (var i = 0; i < bought.size(); i += OF_EACH_PLAN) {
            vault.reveal(bought.get(i).id(), "画面の見方を新人に説明");
        }
    }

    /** The paper of one that nobody has used is damaged. */
    private void spoil(List<VoucherDetails> bought) {
        bought.stream()
                .flatMap(voucher -> register.find(voucher.id()).stream())
                .filter(voucher -> voucher.state() == VoucherState.IN_STOCK)
                .findFirst()
                .ifPresent(voucher -> vault.spoil(voucher.id(), "印字がかすれて読めない"));
    }

    private Stream<Plan> plans(LocalDate day) {
        return catalogue.carriers().stream()
                .filter(carrier -> !carrier.advanceOnly())
                .flatMap(carrier -> catalogue.plansOf(carrier.id(), day).stream())
                .filter(plan -> plan.kind() == PlanKind.PREPAID_BALANCE)
                .filter(plan -> !plan.prices().isEmpty())
                .filter(this::isSoldByCode);
    }

    private boolean isSoldByCode(Plan plan) {
        return plan.channels().stream()
                .flatMap(id -> catalogue.channel(id).stream())
                .anyMatch(channel -> channel.family() == ChannelFamily.CONVENIENCE_STORE);
    }

    private List<VoucherDetails> buy(Plan plan, LocalDate day) {
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
        return entry.store(lot, codes);
    }

    private String serial() {
        return "SB%08d".formatted(random.nextInt(100_000_000));
    }
}
