package org.tsuzuki.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.jdbc.Sql;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.error.UnexpectedErrorPage;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueCache;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.transactions.TransactionFilter;
import org.tsuzuki.renewal.transactions.TransactionOrder;
import org.tsuzuki.security.Role;

/** Rows that the rules of today would refuse are shown as they are, and no page goes down over them. */
@TestPropertySource(properties = "tsuzuki.test.desk=catalogue")
@Sql(statements = {"delete from catalogue_row", "delete from channel_report"})
class OddRowsTest extends ScreenTest {

    @Autowired
    private ExportedTransactions exported;

    @Autowired
    private CardService cards;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueCache cache;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private final String oldPhone = "03-" + Invented.phone().substring(4);
    private final String oldChip = "OLD-" + Invented.phone();
    private CardDetails card;
    private RecordedRenewal sold;

    @BeforeEach
    void aRowThatNobodyCouldTypeToday() {
        stock.fillIfEmpty();
        cache.forget();
        signedIn.as(Role.SUPERVISOR);
        card = counter.prepaid();
        sold = counter.record(card);
        var id = card.id().value();
        run(
                "update card set phone = ?, iccid = ?, imei = '12', imsi = '9', eid = 'eid?', serial = ?,"
                        + " data_number = ?, carrier_id = 'gone-mobile', plan_id = 'gone-plan' where id = ?",
                oldPhone,
                oldChip,
                Invented.reference(),
                oldPhone,
                id);
        run(
                "insert into customer_contact (customer_id, position, kind, handle) values (?, 0, 'PHONE', '1234-none')",
                card.customerId().value());
        run(
                "insert into customer_language (customer_id, position, language) values (?, 0, 'q?')",
                card.customerId().value());
        run(
                "update renewal set carrier_id = 'gone-mobile', channel_id = 'GONE_CHANNEL', plan_id = 'gone-plan',"
                        + " payment_id = 'SEASHELLS' where id = ?",
                sold.id().value());
        run(
                "update renewal set details = replace(replace(details, '\"kind\":\"CALLS\"', '\"kind\":\"TELEX\"'),"
                        + " '\"observation\":null', ?) where id = ?",
                "\"observation\":{\"lastDay\":\"2027-01-18\",\"balance\":null,\"allowance\":\"\",\"source\":\"PIGEON\"}",
                sold.id().value());
        run(
                "update receipt set content = replace(content, '\"tax\":\"NOT_TAXED_AT_SALE\"', '\"tax\":\"LUXURY\"')"
                        + " where number = ?",
                sold.receiptNumber());
    }

    @AfterEach
    void the_catalogue_as_it_was() {
        cache.forget();
    }

    @Test
    void the_desk_and_its_search_show_it() {
        var waiting = counter.prepaid();
        var number = "03-" + Invented.phone().substring(4);
        run("update card set phone = ? where id = ?", number, waiting.id().value());

        shown("", number);
        UI.getCurrent().navigate("", QueryParameters.of("q", name()));
        assertThat(screen()).contains("1 result", oldPhone, "gone-mobile");
    }

    @Test
    void the_customer_is_shown_in_the_list_and_alone() {
        UI.getCurrent().navigate("customers", QueryParameters.of("q", name()));
        intact();
        assertThat(firstRow()).contains(name());
        shown("customers/" + card.customerId(), "1234-none", oldPhone, "gone-mobile");
        shown("customers/" + card.customerId() + "/edit");
    }

    @Test
    void the_card_is_shown_and_can_be_looked_at_for_a_renewal() {
        shown("cards/" + card.id(), oldPhone, oldChip, "gone-mobile", sold.receiptNumber());
        shown("cards/" + card.id() + "/edit");
        shown("cards/" + card.id() + "/renew", oldPhone);
        shown("cards/" + card.id() + "/replace");
    }

    @Test
    void the_renewal_and_its_receipt_are_shown_with_the_whole_sum() {
        shown("renewals/" + sold.id(), "SoftBank", "Top-up 3,000 yen", "¥3,300");
        shown("receipts/" + sold.receiptNumber(), "¥3,000", "¥3,300", "—");
    }

    @Test
    void the_lists_of_renewals_show_it() throws IOException {
        UI.getCurrent()
                .navigate(
                        "transactions",
                        QueryParameters.of("customer", card.customerId().toString()));
        intact();
        assertThat(firstRow()).contains(name(), "Top-up 3,000 yen", sold.receiptNumber());
        shown("pending", sold.receiptNumber());
        var out = new ByteArrayOutputStream();
        exported.export(TransactionFilter.EVERYTHING, TransactionOrder.LATEST_FIRST, Language.EN, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(sold.receiptNumber());
    }

    @Test
    void the_file_of_such_a_card_is_changed_and_only_a_new_number_is_asked_for_its_form() {
        var changed = cards.change(counter.now(card).withTexts("Shinjuku", "", ""));
        assertThat(changed.boughtAt()).isEqualTo("Shinjuku");
        assertThat(changed.phone()).hasToString(oldPhone);

        var other = new CardIdentifiers(new PhoneNumber("123"), null, null, null, null, null, null);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> cards.change(changed.withKind("povo2", null, changed.kind(), other, changed.keyDates())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("phone"));
    }

    @Test
    void an_item_of_the_catalogue_with_a_word_that_nobody_knows_leaves_the_others_standing() {
        run("update catalogue_row set document = '{\"id\":\"CASH\",\"kind\":\"SEASHELLS\"}', shipped = null"
                + " where id = 'CASH' and kind = 'PAYMENT_METHOD'");
        cache.forget();

        assertThat(catalogue.paymentMethod("CASH")).isEmpty();
        assertThat(catalogue.paymentMethod("CREDIT_CARD")).isPresent();
        shown("renewals/" + sold.id(), "Cash");
        shown("transactions");
        shown("cards/" + card.id());
    }

    private void shown(String address, String... texts) {
        UI.getCurrent().navigate(address);
        intact();
        for (var text : texts) {
            assertThat(screen()).contains(text);
        }
    }

    @SuppressWarnings("unchecked")
    private String firstRow() {
        var grid = (Grid<Object>) find(Grid.class).single();
        var shown = grid.getColumns().stream().filter(Component::isVisible).count();
        return IntStream.range(0, (int) shown)
                .mapToObj(column -> test(grid).getCellText(0, column))
                .collect(Collectors.joining("|"));
    }

    private void intact() {
        assertThat(find(UnexpectedErrorPage.class).all()).isEmpty();
    }

    private String name() {
        return database.sql("select latin from customer where id = ?")
                .param(card.customerId().value())
                .query(String.class)
                .single();
    }

    private void run(String statement, Object... values) {
        assertThat(database.sql(statement).params(values).update()).isEqualTo(1);
    }
}
