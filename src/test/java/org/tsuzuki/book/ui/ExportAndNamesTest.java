package org.tsuzuki.book.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Drawn;
import org.tsuzuki.Published;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.security.Role;

class ExportAndNamesTest extends LedgerScreens {

    private static final String FINDINGS = "Names to change first";

    @Autowired
    private BookExport export;

    @Autowired
    private Published published;

    @Test
    void a_name_that_yayoi_would_cut_is_proposed_shorter_and_can_be_another_one() throws IOException {
        var card = tooLong();
        posting.post(from, BookEvent.CARRIER_PAYMENT, debit(cash, 300), credit(card, 300));

        open("ledger/export", "format", "YAYOI");
        assertThat(downloads()).hasSize(1);
        assertThat(written(ExportFormat.YAYOI, "windows-31j"))
                .contains(",未払金," + card.sub().substring(0, 24).strip() + ",,対象外,300,");

        openName("YAYOI", "AGENCY_CREDIT_CARD", card.sub());
        type("Sub-account", "Visa 1234");
        press("Save");
        open("ledger/export", "format", "YAYOI");

        assertThat(downloads()).hasSize(1);
        assertThat(written(ExportFormat.YAYOI, "windows-31j")).contains(",未払金,Visa 1234,,対象外,300,");
        assertThat(published.actions()).contains("book.named");
    }

    @Test
    void what_yayoi_would_not_take_is_refused_beside_its_field_and_what_was_typed_stays() {
        openName("YAYOI", "LOSSES", "");

        type("Account name", "とても長くて切られてしまう科目名");
        press("Save");

        assertThat(problemOf("Account name"))
                .isEqualTo("Yayoi cuts names after 24 half-width characters. A full-width character counts as two;"
                        + " shorten the name.");
        type("Account name", "亏损");
        press("Save");
        assertThat(problemOf("Account name")).startsWith("Yayoi cannot store one of these characters.");
        type("Account name", " ");
        press("Save");
        assertThat(problemOf("Account name")).isEqualTo("Please fill this in.");
        type("Account name", "雑損失");
        type("Tax category", "");
        press("Save");
        assertThat(problemOf("Tax category")).isEqualTo("Please fill this in.");
        assertThat(textField("Account name").getValue()).isEqualTo("雑損失");
    }

    @Test
    void a_plain_text_name_begins_with_one_of_the_five_groups() {
        openName("PLAIN_TEXT", "LATE_FEES", "");

        for (var wrong : List.of("Late fees", "Money:Late fees", "Income:", "Income::x")) {
            type("Account name", wrong);
            press("Save");
            assertThat(problemOf("Account name")).startsWith("Begin with Assets, Liabilities, Equity");
        }
    }

    @Test
    void a_name_for_a_kind_goes_into_the_file_and_back_to_the_proposal() throws IOException {
        var overShort = AccountKind.CASH_OVER_SHORT.account();
        posting.post(from, BookEvent.DRAWER_CLOSE, debit(overShort, 7), credit(cash, 7));
        openName("PLAIN_TEXT", "CASH_OVER_SHORT", "");

        type("Account name", "Expenses:Till differences");
        press("Save");
        assertThat(written(ExportFormat.HLEDGER, "UTF-8")).contains("  Expenses:Till differences  7 JPY");
        assertThat(Drawn.rows("Account names"))
                .contains(List.of("Cash over and short", "Expenses:Till differences", "", "", "Owner"));

        openName("PLAIN_TEXT", "CASH_OVER_SHORT", "");
        press("Use the proposal");
        assertThat(written(ExportFormat.HLEDGER, "UTF-8")).contains("  Expenses:Cash over and short  7 JPY");
    }

    @Test
    void carriers_and_payment_methods_are_named_as_the_catalogue_names_them() throws IOException {
        var wechat = AccountKind.RECEIVABLE.account("WECHAT_PAY");
        posting.post(from, BookEvent.SALE, debit(wechat, 3_000), credit(povo, 3_000));

        assertThat(written(ExportFormat.HLEDGER, "UTF-8"))
                .contains(
                        "  Assets:Receivables:WeChat Pay  3000 JPY",
                        "  Liabilities:Held for carriers:povo2.0  -3000 JPY");
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_exports_and_reads_the_names_but_changes_none() {
        openName("YAYOI", "LOSSES", "");

        assertThat(Drawn.rows("Account names")).contains(List.of("Losses", "雑損失", "", "対象外", "Proposal"));
        assertThat(screen()).contains("The owner can change them.");
        assertThat(find(Button.class).withText("Save").all()).isEmpty();
        open("ledger/export", "format", "CSV");
        assertThat(downloads()).hasSize(1);
    }

    @Test
    void a_range_that_runs_backwards_is_explained() {
        open("ledger/export", "format", "CSV");

        this.<LocalDate>field("To").setValue(from.minusDays(1));

        assertThat(problemOf("To")).startsWith("The last day comes before the first.");
    }

    private Account tooLong() {
        return AccountKind.AGENCY_CREDIT_CARD.account("a long name of a card " + from);
    }

    private static void openName(String set, String kind, String sub) {
        UI.getCurrent().navigate("ledger/names", QueryParameters.simple(Map.of("set", set, "kind", kind, "sub", sub)));
    }

    private List<Anchor> downloads() {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getElement().hasAttribute("download"))
                .toList();
    }

    private String written(ExportFormat format, String charset) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, from, to, out);
        return out.toString(Charset.forName(charset));
    }
}
