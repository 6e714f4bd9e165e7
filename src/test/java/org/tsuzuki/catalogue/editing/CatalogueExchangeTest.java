package org.tsuzuki.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.Published;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.ShelfDesk;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

@ShelfDesk
class CatalogueExchangeTest {

    @Autowired
    private CatalogueExchange exchange;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
        signedIn.as(Role.OWNER);
    }

    @Test
    void what_is_exported_is_imported_without_any_change() {
        var preview = exchange.preview(exchange.export(), "tsuzuki-catalogue.yaml");

        assertThat(preview.changes()).isEmpty();
    }

    @Test
    void the_shipped_files_can_be_imported_one_by_one() {
        var shipped = yaml(exportedShelf("payment-methods"));

        assertThat(exchange.preview(shipped, "payment-methods.yaml").changes()).isEmpty();
    }

    @Test
    void a_preview_tells_added_changed_and_ended_rows_and_stores_nothing() {
        var file = exportedShelf("payment-methods")
                .replace("en: Credit card", "en: Plastic card")
                .replace("id: E_MONEY", "id: SUICA");

        var preview = exchange.preview(yaml(file), "payment-methods.yaml");

        assertThat(preview.changes())
                .extracting(ItemChange::id, ItemChange::effect)
                .containsExactlyInAnyOrder(
                        tuple("CREDIT_CARD", ItemEffect.CHANGED),
                        tuple("SUICA", ItemEffect.ADDED),
                        tuple("E_MONEY", ItemEffect.ENDED));
        assertThat(preview.changes().stream()
                        .filter(change -> change.id().equals("CREDIT_CARD"))
                        .flatMap(change -> change.fields().stream()))
                .containsExactly(new DomainChange.Field("name.en", "Credit card", "Plastic card"));
        assertThat(catalogue.paymentMethod("SUICA")).isEmpty();
        assertThat(published.actions()).containsExactly("catalogue.exported");
    }

    @Test
    void what_the_preview_said_is_stored_at_once() {
        var file = exportedShelf("payment-methods").replace("id: E_MONEY", "id: SUICA");

        exchange.apply(exchange.preview(yaml(file), "payment-methods.yaml"));

        assertThat(catalogue.paymentMethod("SUICA")).isPresent();
        assertThat(catalogue.paymentMethod("E_MONEY").orElseThrow().provenance().validTo())
                .isEqualTo(TestClock.TODAY.minusDays(1));
        assertThat(published.actions())
                .containsExactly("catalogue.exported", "catalogue.imported", "catalogue.imported");
    }

    @Test
    void a_preview_that_was_overtaken_is_not_stored() {
        var file = exportedShelf("payment-methods").replace("id: E_MONEY", "id: SUICA");
        var preview = exchange.preview(yaml(file), "payment-methods.yaml");
        var cash = editing.draft(CatalogueKind.PAYMENT_METHOD, "CASH").orElseThrow();
        var values = new HashMap<>(cash.values());
        values.put("name", Map.of("zh", "现钞", "ja", "現金", "en", "Cash"));
        editing.change(cash.saying(values));

        assertThat(Refusals.refusalOf(() -> exchange.apply(preview)).key()).isEqualTo("problem.catalogue.import.moved");
        assertThat(catalogue.paymentMethod("SUICA")).isEmpty();
    }

    @Test
    void a_wrong_file_is_explained_with_its_row_and_field() {
        var file = exportedShelf("payment-methods").replaceFirst("kind: WALLET", "kind: SHELLS");

        var refusal =
                catchThrowableOfType(ImportRefusal.class, () -> exchange.preview(yaml(file), "payment-methods.yaml"));

        assertThat(refusal.problem().arguments()).containsExactly("payment-methods", "PAYPAL", "kind");
        assertThat(Refusals.told(refusal.problem())).isNotNull();
        assertThat(Refusals.told(refusal.reason()).key()).isEqualTo("problem.catalogue.noSuchWord");
    }

    @Test
    void what_is_no_catalogue_is_explained() {
        assertThat(refusal("a: [1", "x.yaml")).isEqualTo("problem.catalogue.import.syntax");
        assertThat(refusal("wishes: []", "x.yaml")).isEqualTo("problem.catalogue.import.shelf");
        assertThat(refusal("- id: x", "wishes.yaml")).isEqualTo("problem.catalogue.import.shelf");
        assertThat(refusal("carriers: many", "x.yaml")).isEqualTo("problem.catalogue.import.noList");
        assertThat(refusal("carriers: [many]", "x.yaml")).isEqualTo("problem.catalogue.import.noRow");
        assertThat(refusal("#".repeat(5 * 1024 * 1024 + 1), "x.yaml")).isEqualTo("problem.catalogue.import.tooBig");
    }

    @Test
    void auditors_export_and_do_not_import() {
        signedIn.as(Role.AUDITOR);

        assertThat(exchange.export()).isNotEmpty();
        assertThatThrownBy(() -> exchange.preview(new byte[0], "x.yaml")).isInstanceOf(AccessDeniedException.class);
    }

    private String refusal(String file, String name) {
        return Refusals.refusalOf(() -> exchange.preview(yaml(file), name)).key();
    }

    /** One list of the export, as a file of its own. */
    private String exportedShelf(String name) {
        var all = new String(exchange.export(), StandardCharsets.UTF_8);
        var begin = all.indexOf("\n" + name + ":") + name.length() + 2;
        var end = all.indexOf("\nacceptance:");
        return all.substring(begin, end < begin ? all.length() : end);
    }

    private static byte[] yaml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
