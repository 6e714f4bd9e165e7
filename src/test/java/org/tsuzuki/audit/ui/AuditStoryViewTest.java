package org.tsuzuki.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

/** Everything that ever happened to one customer, card or renewal. */
@DeskTest
@SignedInAs(Role.OWNER)
@ViewPackages(classes = AuditView.class)
class AuditStoryViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Counter counter;

    @Autowired
    private AuditService audit;

    @Test
    void the_story_of_a_customer_has_the_cards_and_can_be_erased_for_a_reason() {
        var customer = counter.prepaid().customerId().toString();
        UI.getCurrent().navigate("audit", QueryParameters.of("subject", customer));
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(2);

        findButton().withText("Erase personal data").click();
        test(find(TextField.class).all().getLast()).setValue("asked for it");
        test(find(Button.class).withText("Erase personal data").all().getLast()).click();

        assertThat(audit.isKnown(customer)).isFalse();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(3);
        assertThat(find(Button.class).withText("Erase personal data").all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "customers/0197f2d4-7b1e-7c3a-9a10-000000000001, 0197f2d4-7b1e-7c3a-9a10-000000000001",
        "cards/0197f2d4-7b1e-7c3a-9a10-000000000001/renew, 0197f2d4-7b1e-7c3a-9a10-000000000001",
        "receipts/SJ-2031-000001, SJ-2031-000001",
        "customers/new,",
        "transactions,",
        "drawer,",
    })
    void pages_of_one_thing_lead_to_its_story(String path, String subject) {
        assertThat(StoryLink.subject(path).orElse(null)).isEqualTo(subject);
    }
}
