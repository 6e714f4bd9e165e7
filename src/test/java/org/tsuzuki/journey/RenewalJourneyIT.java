package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.base.Language;

/** A renewal from the search to the export, hands on the keyboard, in each language. */
@ExtendWith(Journeys.class)
class RenewalJourneyIT {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9]{1,4}-[0-9]{4}-[0-9]{6}");

    @ParameterizedTest
    @EnumSource
    void a_card_is_found_renewed_confirmed_receipted_and_exported(Language language, PackagedDesk desk, Windows windows)
            throws IOException {
        var sheet = Catalogued.channel("CONBINI_TERMINAL_VOUCHER");
        var clerk = Clerk.signedIn(windows, desk, language, "clerk");
        var customer =
                CustomerFile.invented(Catalogued.carrier("softbank-prepaid").in(language));
        customer.add(clerk);

        clerk.search(customer.phone().substring(9));
        clerk.press("ArrowDown");
        clerk.press("ArrowUp");
        clerk.form().settle();
        chooseHit(clerk, customer);
        clerk.openChosen();
        assertThat(clerk.page().locator(".clock-line")).containsText(clerk.words("card.noClocks"));
        var card = clerk.path();

        var page = clerk.renew()
                .channel(sheet.name().in(language))
                .tickRequired()
                .plan(Catalogued.plan("sbpre-3000").in(language))
                .payment(Catalogued.payment("CASH").in(language));
        sheet.fillIn(page, language);
        page.tendered("5000");
        assertThat(page.summary()).containsText("1,700");
        var twin = windows.another(clerk.page().context());
        var second = new Clerk(twin, desk, language);
        second.visit(card + "/renew");
        var twinPage = new RenewPage(second);

        page.ask();
        twinPage.ask();
        for (var press = 0; press < 6; press++) {
            clerk.page().evaluate(PRESS_QUICKLY);
        }
        clerk.page().waitForURL(RenewPage.RESULT);
        clerk.form().settle();
        second.press("Enter");
        twin.waitForURL(RenewPage.RESULT);
        assertThat(twin.url()).isEqualTo(clerk.page().url());
        twin.close();

        var receipt = receiptNumber(clerk);
        var result = clerk.path();
        clerk.visit(card);
        assertThat(clerk.page().locator(".clock-line")).containsText(clerk.words("card.noClocks"));
        assertThat(clerk.page()
                        .locator(".panel")
                        .filter(new Locator.FilterOptions().setHasText(clerk.words("transactions.history")))
                        .getByText(receipt))
                .hasCount(1);

        clerk.visit(result);
        readReceipt(clerk, customer, receipt, false);
        clerk.press("c");
        assertThat(clerk.page().locator(".page-head")).containsText(clerk.words("resultState.CONFIRMED"));
        clerk.form().settle();
        readReceipt(clerk, customer, receipt, true);

        clerk.visit(card);
        assertThat(clerk.page().locator(".clock-line")).containsText(day(language, 60));

        export(clerk, customer, receipt);
    }

    /** Enter held down and pressed again before the desk can answer. */
    private static final String PRESS_QUICKLY = """
            () => {
              const yes = document.querySelector('.confirm-strip vaadin-button');
              yes?.click();
              document.activeElement?.dispatchEvent(
                  new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true}));
            }
            """;

    private static void chooseHit(Clerk clerk, CustomerFile customer) {
        var names = clerk.page().locator("a.hit").allInnerTexts();
        var place = IntStream.range(0, names.size())
                .filter(row -> names.get(row).contains(customer.han()))
                .findFirst()
                .orElseThrow();
        for (var step = 0; step < place; step++) {
            clerk.press("ArrowDown");
        }
        var chosen = clerk.page().locator("a.hit.on");
        clerk.form().settle();
        assertThat(chosen).hasCount(1);
        assertThat(chosen).containsText(customer.han());
    }

    private static String receiptNumber(Clerk clerk) {
        var heading = clerk.page().locator(".page-head h1").innerText().strip();
        assertThat(heading).matches(RECEIPT);
        return heading;
    }

    private static void readReceipt(Clerk clerk, CustomerFile customer, String number, boolean copy)
            throws IOException {
        var bytes = clerk.downloadBy(() -> clerk.press("d"));
        clerk.form().settle();
        try (var document = Loader.loadPDF(bytes)) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text)
                    .contains(number)
                    .contains(Normalizer.normalize(customer.han(), Normalizer.Form.NFKC))
                    .contains("3,300")
                    .containsPattern("T[0-9]{13}");
            assertThat(text.contains(clerk.words("receipt.slip.copy", 2))).isEqualTo(copy);
        }
    }

    private static String day(Language language, int days) {
        var day = LocalDate.now(JAPAN).plusDays(days);
        return switch (language) {
            case EN ->
                java.time.format.DateTimeFormatter.ofPattern("d MMM uuuu", java.util.Locale.UK)
                        .format(day);
            case ZH, JA -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        };
    }

    private static void export(Clerk clerk, CustomerFile customer, String receipt) {
        clerk.visit("/transactions");
        clerk.form().choose(clerk.words("transactions.customer"), customer.han());
        clerk.page().waitForURL(Pattern.compile(".*customer=.*"));
        clerk.leaveField();

        clerk.press("e");
        clerk.page().waitForURL("**/exports?**");
        var zip = clerk.downloadBy(() -> clerk.press("e"));

        var csv = unzipped(zip);
        assertThat(csv).startsWith("\uFEFF");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(csv.substring(1)).stream().toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.getField(clerk.words("export.column.receipt"))).isEqualTo(receipt);
            assertThat(row.getField(clerk.words("export.column.customerName"))).isEqualTo(customer.names());
            assertThat(row.getField(clerk.words("export.column.cardNumber"))).isEqualTo(customer.phone());
            assertThat(row.getField(clerk.words("export.column.total"))).isEqualTo("3300");
            assertThat(row.getField(clerk.words("export.column.result")))
                    .isEqualTo(clerk.words("resultState.CONFIRMED"));
        });
    }

    /** The table, which stands before its manifest. */
    private static String unzipped(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            in.getNextEntry();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
