package org.tsuzuki.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.security.Role;

@Import({Tills.class, Posting.class})
@TestPropertySource(properties = "books.of=comparisons")
@SignedInAs(Role.OWNER)
class BooksNoticeTest extends ScreenTest {

    private static final Account HELD = AccountKind.HELD_FOR_CARRIER.account("povo2");
    private static final Account SAFE = AccountKind.SAFE.account();

    @Autowired
    private LedgerComparisons comparisons;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @AfterEach
    void the_books_add_up_again() {
        posting.post(BookEvent.CORRECTION, debit(HELD, 50), credit(SAFE, 50));
        comparisons.look();
    }

    @Test
    void the_owner_opens_what_does_not_add_up() {
        posting.post(BookEvent.CORRECTION, credit(HELD, 50), debit(SAFE, 50));
        comparisons.look();
        signedIn.as(Role.OWNER);
        UI.getCurrent().navigate("ledger");

        test(notice()).click();

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Held for ", "the ledger says ¥50, the open carrier payments ¥0.");
    }

    private Button notice() {
        return find(Button.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().contains("The books do not add up (1)"))
                .findFirst()
                .orElseThrow();
    }
}
