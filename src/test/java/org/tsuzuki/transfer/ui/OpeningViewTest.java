package org.tsuzuki.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Drawn;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.transfer.OpeningService;

@SignedInAs(Role.OWNER)
class OpeningViewTest extends ScreenTest {

    @Autowired
    private OpeningService openings;

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private SignedIn signedIn;

    // The desk is shared with other tests: each has a card of its own.
    private final String name = Invented.name();
    private String card = "";

    @BeforeEach
    void add() {
        signedIn.as(Role.OWNER);
        card = "Agency credit card "
                + settlement
                        .add(SettlementMethod.card(
                                name, "4242", YearMonth.from(TestClock.TODAY).plusYears(1)))
                        .label();
    }

    @Test
    void a_mistake_is_corrected_with_a_reason() {
        follow("/ledger/opening");
        type(card + ": to pay", "62400");
        press("Record opening balances");

        follow(Drawn.link("Recorded opening balances", card));
        assertThat(textField("Opening balance").getValue()).isEqualTo("62400");
        press("Correct");
        assertThat(problemOf("Reason")).isNotEmpty();
        type("Reason", "two digits in the wrong order");
        type("Opening balance", "26400");
        press("Correct");

        assertThat(Drawn.rows("Recorded opening balances"))
                .extracting(row -> row.getFirst() + " " + row.getLast())
                .contains(card + " Reversed ¥62,400", card + " ¥26,400");
    }

    @Test
    void nothing_typed_and_what_is_no_amount_is_explained_beside_its_field() {
        follow("/ledger/opening");

        type(card + ": to pay", "a lot");
        press("Record opening balances");

        assertThat(problemOf(card + ": to pay")).isNotEmpty();
        assertThat(openings.recorded()).noneMatch(one -> one.name().en().equals(card));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_reads_only() {
        signedIn.as(Role.AUDITOR);
        follow("/ledger/opening");

        assertThat(screen()).contains("Recorded opening balances");
        assertThat(find(Button.class).withText("Record opening balances").all()).isEmpty();
    }

    @Test
    void every_part_speaks_every_language() {
        Map.of(
                        Locale.ENGLISH, List.of("Record opening balances", "Recorded opening balances"),
                        Locale.JAPANESE, List.of("開始残高を記録", "開始残高の一覧"),
                        Locale.SIMPLIFIED_CHINESE, List.of("记录期初余额", "期初余额记录"))
                .forEach((locale, told) -> {
                    UI.getCurrent().setLocale(locale);
                    UI.getCurrent().navigate("help");
                    follow("/ledger/opening");
                    assertThat(screen()).contains(told).doesNotContain("!");
                });
    }

    private void follow(String href) {
        var place = new Location(href.replaceFirst("^/", ""));
        UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    }
}
