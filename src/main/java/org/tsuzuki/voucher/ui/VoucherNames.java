package org.tsuzuki.voucher.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Account;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.voucher.VoucherState;

/** What the ids in a voucher are called. */
@Component
class VoucherNames {

    private final Catalogue catalogue;
    private final AgencyService agency;
    private final SettlementMethodService methods;

    VoucherNames(Catalogue catalogue, AgencyService agency, SettlementMethodService methods) {
        this.catalogue = catalogue;
        this.agency = agency;
        this.methods = methods;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    SettlementMethodService methods() {
        return methods;
    }

    AgencyService agency() {
        return agency;
    }

    String carrier(String id) {
        return catalogue.carrier(id).map(Carrier::name).map(Texts::of).orElse(id);
    }

    String plan(@Nullable String id) {
        return id == null
                ? Texts.t("voucher.anyAmount")
                : catalogue.plan(id).map(Plan::name).map(Texts::of).orElse(id);
    }

    String branch(UUID id) {
        return agency.branches().stream()
                .filter(branch -> branch.id().equals(new BranchId(id)))
                .findFirst()
                .map(BranchDetails::name)
                .orElse("");
    }

    /** What vouchers were paid from. */
    String source(Account account) {
        return switch (account.kind()) {
            case BANK -> Texts.t("settlementPlace.BANK");
            case CASH -> Texts.t("settlement.fromDrawer");
            case AGENCY_CREDIT_CARD, AGENCY_BALANCE ->
                methods.find(new SettlementMethodId(UUID.fromString(account.sub())))
                        .map(SettlementMethod::label)
                        .orElse(account.sub());
            default -> Texts.of("accountKind", account.kind());
        };
    }

    static Pill state(VoucherState state) {
        var word = Texts.of("voucherState", state);
        return switch (state) {
            case IN_STOCK -> Pill.ok(word);
            case RESERVED -> Pill.warn(word);
            case USED -> Pill.done(word);
            case SPOILT, RETURNED -> Pill.no(word);
            case EXPIRED -> Pill.bad(word);
        };
    }
}
