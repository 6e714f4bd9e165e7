package org.tsuzuki.renewal.draft.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.settlement.TopUp;

/** 3,000 yen for the carrier, and a balance that is called low below 6,000. */
class SettlementFieldTest extends ScreenTest {

    private static final String LABEL = "Carrier payment";

    @Autowired
    private SettlementMethodService methods;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CartService carts;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private SettlementMethod balance;
    private CardDetails card;

    @BeforeEach
    void a_balance_holds_2000() {
        signedIn.as(Role.OWNER);
        var name = "Distributor " + Invented.reference();
        balance = methods.add(SettlementMethod.balance(name, Set.of("softbank-prepaid"), new Yen(6_000)));
        topUp(2_000);
        signedIn.as(Role.CLERK);
        carts.discard();
        card = counter.prepaid();
    }

    @Test
    void a_balance_that_does_not_reach_says_what_is_left_and_cannot_be_chosen() {
        open(form());

        assertThat(offered()).containsEntry("On behalf: " + balance.name() + ": only ¥2,000 left", false);
        assertThat(offered()).containsEntry("On behalf: pay later", true);
    }

    @Test
    void a_balance_that_reaches_says_what_is_left_and_whether_that_is_little() {
        topUp(2_000);
        open(form());
        assertThat(offered()).containsEntry("On behalf: " + balance.name() + ": ¥4,000 left, low", true);

        topUp(6_000);
        open(form());
        assertThat(offered()).containsEntry("On behalf: " + balance.name() + ": ¥10,000 left", true);
    }

    @Test
    void one_that_was_chosen_before_and_reaches_no_longer_says_so_beside_the_field() {
        var chosen = SettlementChoice.by(balance.id().value());
        open(form().settledBy(chosen));

        assertThat(select().getValue()).isEqualTo(chosen);
        assertThat(select().getHelperText())
                .isEqualTo("Only ¥2,000 is left in " + balance.name()
                        + "; ¥3,000 is needed. Top it up, or pay another way.");
        select().setValue(SettlementChoice.LATER);
        assertThat(select().getHelperText()).isNullOrEmpty();
    }

    private RenewalChoice form() {
        return counter.voucher(card).withTendered("");
    }

    private void open(RenewalChoice choice) {
        drafts.save(card.id(), choice);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("cards/" + card.id() + "/renew");
    }

    /** What is offered, and whether it can be chosen. */
    private Map<String, Boolean> offered() {
        var select = select();
        return select.getListDataView()
                .getItems()
                .collect(Collectors.toMap(
                        each -> select.getItemLabelGenerator().apply(each),
                        each -> select.getItemEnabledProvider().test(each)));
    }

    @SuppressWarnings("unchecked")
    private Select<SettlementChoice> select() {
        return find(Select.class).withLabel(LABEL).single();
    }

    private void topUp(long yen) {
        signedIn.as(Role.OWNER);
        methods.topUp(new TopUp(UUID.randomUUID(), balance.id(), null, new Yen(yen)));
        signedIn.as(Role.CLERK);
    }
}
