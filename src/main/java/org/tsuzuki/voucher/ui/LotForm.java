package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VoucherSource;

/** What vouchers that are bought together have in common. */
final class LotForm extends Div {

    private static final String OTHER_AMOUNT = "";

    private final transient VoucherNames names;
    private final LocalDate today;
    private final Select<VoucherKind> kind = new Select<>();
    private final ComboBox<Carrier> carrier = new ComboBox<>(Texts.t("voucher.carrier"));
    private final ComboBox<String> plan = new ComboBox<>(Texts.t("voucher.plan"));
    private final ComboBox<CustomerSummary> customer = new ComboBox<>(Texts.t("voucher.customer"));
    private final TextField faceValue = amount("voucher.faceValue");
    private final TextField cost = amount("voucher.cost");
    private final TextField supplier = new TextField(Texts.t("voucher.supplier"));
    private final Select<VoucherSource> paidFrom = new Select<>();
    private final DayField boughtOn = new DayField(Texts.t("voucher.boughtOn"));
    private final DayField expiresOn = new DayField(Texts.t("voucher.expiresOn"));

    LotForm(VoucherNames names, CustomerService customers, LocalDate today, FieldProblems problems) {
        this.names = names;
        this.today = today;
        addClassName("form-grid");
        kind.setLabel(Texts.t("voucher.kind"));
        kind.setItems(VoucherKind.values());
        kind.setItemLabelGenerator(each -> Texts.of("voucherKind", each));
        kind.setValue(VoucherKind.STOCK);
        carrier.setItems(names.catalogue().carriers());
        carrier.setItemLabelGenerator(each -> Texts.of(each.name()));
        carrier.setRequiredIndicatorVisible(true);
        plan.setItemLabelGenerator(id -> id.equals(OTHER_AMOUNT) ? Texts.t("voucher.anyAmount") : names.plan(id));
        customer.setItemsPageable((page, clue) -> customers.list(clue, page));
        customer.setItemLabelGenerator(CustomerSummary::label);
        customer.setPlaceholder(Texts.t("voucher.customer.find"));
        customer.setRequiredIndicatorVisible(true);
        cost.setRequiredIndicatorVisible(true);
        paidFrom.setLabel(Texts.t("voucher.paidFrom"));
        paidFrom.setItemLabelGenerator(this::label);
        boughtOn.setValue(today);
        boughtOn.setMax(today);
        expiresOn.setMin(today);
        Limited.to(TextLimit.NAME, supplier);
        carrier.addValueChangeListener(change -> offerPlans());
        plan.addValueChangeListener(change -> arrange());
        kind.addValueChangeListener(change -> arrange());
        problems.field("kind", kind)
                .field("carrier", carrier)
                .field("plan", plan)
                .field("customer", customer)
                .field("faceValue", faceValue)
                .field("cost", cost)
                .field("supplier", supplier)
                .field("paidFrom", paidFrom)
                .field("boughtOn", boughtOn)
                .field("expiresOn", expiresOn);
        add(carrier, plan, kind, customer, faceValue, cost, paidFrom, supplier, boughtOn, expiresOn);
        offerPlans();
    }

    /** The bank, unless what was chosen before pays this carrier too. */
    private void offerSources() {
        var before = paidFrom.getValue();
        var sources = new ArrayList<>(List.of(VoucherSource.BANK));
        carrier.getOptionalValue().stream()
                .flatMap(chosen -> names.methods().offered(chosen.id()).stream())
                .map(VoucherSource::by)
                .forEach(sources::add);
        sources.addAll(List.of(VoucherSource.DRAWER, VoucherSource.SAFE));
        paidFrom.setItems(sources);
        paidFrom.setValue(sources.contains(before) ? before : VoucherSource.BANK);
    }

    private String label(VoucherSource source) {
        return switch (source.kind()) {
            case BANK -> Texts.t("settlementPlace.BANK");
            case SAFE -> Texts.t("accountKind.SAFE");
            case DRAWER -> Texts.t("settlement.fromDrawer");
            case METHOD ->
                names.methods()
                        .find(Objects.requireNonNull(source.method()))
                        .map(SettlementMethod::label)
                        .orElse("–");
        };
    }

    private static TextField amount(String label) {
        var field = new TextField(Texts.t(label));
        Limited.to(TextLimit.AMOUNT, field);
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }

    /** What may not be resold is offered as an advance at once. */
    private void offerPlans() {
        var chosen = carrier.getOptionalValue();
        var ids = new ArrayList<>(
                chosen.map(each -> names.catalogue().plansOf(each.id(), today)).orElse(List.of()).stream()
                        .filter(sold -> !sold.priceOn(today).equals(Optional.of(Yen.ZERO)))
                        .map(Plan::id)
                        .toList());
        ids.add(OTHER_AMOUNT);
        plan.setItems(ids);
        plan.setValue(ids.getFirst());
        var advance = chosen.filter(Carrier::advanceOnly).isPresent();
        kind.setHelperText(advance ? Texts.t("voucher.add.advanceOnly") : "");
        kind.setValue(advance ? VoucherKind.ADVANCE : VoucherKind.STOCK);
        offerSources();
        arrange();
    }

    private void arrange() {
        customer.setVisible(kind.getValue() == VoucherKind.ADVANCE);
        var price = price();
        faceValue.setReadOnly(price.isPresent());
        price.ifPresent(yen -> faceValue.setValue(Long.toString(yen.amount())));
    }

    private Optional<Yen> price() {
        return plan.getOptionalValue().flatMap(names.catalogue()::plan).flatMap(each -> each.priceOn(today));
    }

    void onChange(SerializableRunnable action) {
        carrier.addValueChangeListener(change -> action.run());
        kind.addValueChangeListener(change -> action.run());
    }

    /** Whether enough is known to judge codes. */
    boolean isBegun() {
        return !carrier.isEmpty();
    }

    TypedLot read() {
        return new TypedLot(
                kind.getValue(),
                carrier.getOptionalValue().map(Carrier::id).orElse(null),
                plan.getOptionalValue().filter(id -> !id.equals(OTHER_AMOUNT)).orElse(null),
                faceValue.getValue(),
                cost.getValue(),
                customer.getOptionalValue().map(each -> each.id().value()).orElse(null),
                supplier.getValue(),
                boughtOn.getValue(),
                expiresOn.getValue(),
                paidFrom.getValue());
    }
}
