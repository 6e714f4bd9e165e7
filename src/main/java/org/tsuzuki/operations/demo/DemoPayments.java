package org.tsuzuki.operations.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Book;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.kinds.ChannelActor;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.money.TypedForeignCash;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.settlement.CarrierSettlementService;
import org.tsuzuki.renewal.settlement.SettlementOrder;
import org.tsuzuki.renewal.settlement.SettlementRecord;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.VoucherPurpose;
import org.tsuzuki.voucher.VoucherService;
import org.tsuzuki.voucher.vault.VaultService;

/** By which way the demo's carriers get their money: from the customer, from the agency now or later, by a voucher. */
@Component
@ConditionalOnProperty("tsuzuki.demo")
class DemoPayments {

    private static final Set<ChannelFamily> AT_A_COUNTER =
            Set.of(ChannelFamily.CONVENIENCE_STORE, ChannelFamily.SHOP, ChannelFamily.MACHINE);
    private static final Set<String> IN_DOLLARS = Set.of("airalo", "nomad", "ubigi", "mobal");
    private static final String CASH = "CASH";
    private static final int OF_TWENTY = 20;
    private static final int DIRECT = 3;
    private static final int LATER = 2;
    private static final int YEN_OF_A_DOLLAR = 148;
    private static final int COMMISSION_PERCENT = 5;
    private static final List<String> TAKEN_BACK =
            List.of("カード決済が承認されず", "支付被发卡行拒绝", "The carrier cancelled the charge");

    private final SettlementMethodService methods;
    private final CarrierSettlementService settlements;
    private final VoucherService vouchers;
    private final VaultService vault;
    private final Book book;
    private final CurrentActor actor;

    DemoPayments(
            SettlementMethodService methods,
            CarrierSettlementService settlements,
            VoucherService vouchers,
            VaultService vault,
            Book book,
            CurrentActor actor) {
        this.methods = methods;
        this.settlements = settlements;
        this.vouchers = vouchers;
        this.vault = vault;
        this.book = book;
        this.actor = actor;
    }

    /** Some customers pay the carrier themselves, and all do where it runs by itself. */
    SettlementChoice begin(Channel channel, Random random) {
        return channel.operates() == ChannelActor.SYSTEM || random.nextInt(OF_TWENTY) < DIRECT
                ? SettlementChoice.DIRECT
                : SettlementChoice.LATER;
    }

    /** How a sale is paid that the agency makes on behalf of the customer, or out of its stock. */
    RenewalChoice onBehalf(CardDetails card, Channel channel, RenewalChoice choice, Yen total, Random random) {
        return fromStock(card, channel, choice).orElseGet(() -> {
            if (CASH.equals(choice.paymentId())
                    && AT_A_COUNTER.contains(channel.family())
                    && random.nextInt(OF_TWENTY) < OF_TWENTY / 2) {
                return choice.settledBy(SettlementChoice.FROM_DRAWER);
            }
            return random.nextInt(OF_TWENTY) < LATER
                    ? choice
                    : choice.settledBy(method(card.carrierId(), total, random)
                            .map(method -> SettlementChoice.by(method.id().value()))
                            .orElse(SettlementChoice.LATER));
        });
    }

    /** Where the end of a bought code is noted, and there is one of the plan. */
    private Optional<RenewalChoice> fromStock(CardDetails card, Channel channel, RenewalChoice choice) {
        var noted = channel.record().stream()
                .filter(field -> field.type() == FieldType.LAST4)
                .map(RecordField::id)
                .findFirst();
        if (noted.isEmpty() || choice.planId() == null || channel.family() != ChannelFamily.CONVENIENCE_STORE) {
            return Optional.empty();
        }
        var purpose = new VoucherPurpose(
                card.carrierId(), choice.planId(), card.customerId().value(), null);
        return vouchers.offered(purpose, new BranchId(actor.get().branchId())).stream()
                .findFirst()
                .map(voucher -> {
                    vault.reveal(voucher.id(), "チャージのため");
                    return choice.withReference(noted.get(), voucher.lastFour())
                            .withVoucher(voucher.id().value());
                });
    }

    /** The balance of the distributor as long as it suffices, else one of the cards. */
    private Optional<SettlementMethod> method(String carrierId, Yen amount, Random random) {
        var offered = methods.offered(carrierId);
        var cards = offered.stream().filter(SettlementMethod::isCard).toList();
        return offered.stream()
                .filter(method -> !method.isCard())
                .filter(method -> book.funds(method.account()).compareTo(amount) >= 0)
                .findFirst()
                .or(() -> Optional.of(cards.get(random.nextInt(cards.size()))));
    }

    /** Pays what waited: a balance with the distributor's commission, carriers abroad in their currency. */
    void settle(RenewalId id, String carrierId, Random random) {
        var held = settlements.held(id);
        if (held.compareTo(Yen.ZERO) > 0) {
            var method = method(carrierId, held, random).orElseThrow();
            var order = SettlementOrder.of(Ids.next(), method.id().value())
                    .ordered(String.format(Locale.ROOT, "P-%07d", random.nextInt(10_000_000)), null);
            settlements.pay(id, charged(order, method, carrierId, held, random));
        }
    }

    private static SettlementOrder charged(
            SettlementOrder order, SettlementMethod method, String carrierId, Yen held, Random random) {
        if (!method.isCard()) {
            var less = held.amount() - held.amount() * COMMISSION_PERCENT / 100;
            return order.charging(String.format(Locale.ROOT, "%d", less), "販売手数料5%引き");
        }
        return IN_DOLLARS.contains(carrierId) ? order.in(dollars(held, random)) : order;
    }

    private static TypedForeignCash dollars(Yen held, Random random) {
        var cents =
                BigDecimal.valueOf(held.amount()).divide(BigDecimal.valueOf(YEN_OF_A_DOLLAR), 2, RoundingMode.HALF_UP);
        var rate = BigDecimal.valueOf(YEN_OF_A_DOLLAR * 100L + random.nextInt(-300, 300), 2);
        return new TypedForeignCash("USD", cents.toPlainString(), rate.toPlainString());
    }

    /** The payment did not go through after all: it is taken back and made again. */
    void again(RenewalId id, String carrierId, Random random) {
        if (takeBack(id, random)) {
            settle(id, carrierId, random);
        }
    }

    /** Whether there was a payment to take back. */
    boolean takeBack(RenewalId id, Random random) {
        var paid = settlements.of(id).stream()
                .filter(payment -> payment.reverses() == null && !payment.takenBack())
                .findFirst();
        paid.map(SettlementRecord::id)
                .ifPresent(payment ->
                        settlements.takeBack(payment, Ids.next(), TAKEN_BACK.get(random.nextInt(TAKEN_BACK.size()))));
        return paid.isPresent();
    }
}
