package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;

/** The owner teaches the desk a carrier that nobody knew, by screens alone, and renews its cards. */
@ExtendWith(Journeys.class)
class OwnCatalogueIT {

    private static final AtomicInteger SLIPS = new AtomicInteger(20_261_120);

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Rows of their own, whatever else is in the desk. */
    private final String mark = Long.toString(System.nanoTime() / 1_000_000 % 1_000_000, 36);

    private final String payment = "shells-" + mark;
    private final String channel = "sora-kiosk-" + mark;
    private final String carrier = "sora-" + mark;
    private final String stacking = "sora-stack-" + mark;
    private final String week = "sora-week-" + mark;

    @ParameterizedTest
    @EnumSource(names = "ZH")
    @DisplayName("X10 a carrier, a channel with steps and plans with rules need no code")
    void a_carrier_a_channel_and_plans_are_added_and_cards_renewed(
            Language language, PackagedDesk desk, Windows windows) throws IOException {
        var owner = Clerk.signedIn(windows, desk, language, "owner");
        var today = LocalDate.now(JAPAN);
        addAll(owner, language);

        CustomerFile.invented(name(carrier).in(language)).add(owner);
        var card = owner.path();
        var stacked = DayFormat.day(language, today.plusDays(60));
        renew(owner, language, stacking, stacked);
        expectReceipt(owner, language, stacking);
        confirm(owner, card, stacked);

        var capped = DayFormat.day(language, today.plusDays(90));
        renewAgain(owner, language, stacking, capped);
        confirm(owner, card, capped);

        CustomerFile.invented(name(carrier).in(language)).add(owner);
        var other = owner.path();
        var seventh = DayFormat.day(language, today.plusDays(6)) + " 23:59";
        renew(owner, language, week, seventh);
        expectReceipt(owner, language, week);
        confirm(owner, other, seventh);
    }

    private void addAll(Clerk owner, Language language) {
        var shelf = new Shelf(owner);
        shelf.begin("payment-methods", payment)
                .texts("name", name(payment))
                .word("kind", "paymentKind.WALLET")
                .tick("catalogue.field.counter");
        shelf.save("payment-methods", payment);
        addChannel(shelf, language);
        addCarrier(shelf, language);
        addPlan(shelf, language, stacking, "FIXED_DAYS_STACK_CAP");
        shelf.setting("days_per_recharge", 60).setting("cap_days", 90).setting("number_keep_days", 30);
        finishPlan(shelf, language, stacking);
        addPlan(shelf, language, week, "CALENDAR_DAYS_INCLUSIVE_JST");
        shelf.setting("days", 7);
        finishPlan(shelf, language, week);
    }

    private void addChannel(Shelf shelf, Language language) {
        shelf.begin("channels", channel)
                .texts("name", name(channel))
                .word("family", "channelFamily.MACHINE")
                .word("operates", "channelActor.CLERK_WITH_CUSTOMER")
                .tick("simForm.PHYSICAL", "simForm.ESIM", "contract.PREPAID")
                .add("record", 1)
                .type("id", "slip")
                .texts("label", name("slip-" + mark))
                .word("type", "fieldType.REFERENCE")
                .tick("catalogue.field.required")
                .add("steps", 1)
                .type("id", "bow")
                .texts("text", name("bow-" + mark))
                .add("steps", 2)
                .type("id", "press")
                .texts("text", name("press-" + mark))
                .tick("catalogue.field.required")
                .back()
                .word("reversible", "reversible.NO")
                .texts("settle", name("at-once"));
        shelf.save("channels", channel);
    }

    private void addCarrier(Shelf shelf, Language language) {
        shelf.begin("carriers", carrier)
                .texts("name", name(carrier))
                .word("kind", "carrierKind.TRAVEL_SIM")
                .type("network", "docomo")
                .word("status", "carrierStatus.OPEN")
                .tick("simForm.PHYSICAL", "contract.PREPAID", "purpose.VOICE")
                .rows("channels", name(channel).in(language))
                .word("foreignCard", "foreignCard.YES");
        shelf.save("carriers", carrier);
    }

    private void addPlan(Shelf shelf, Language language, String id, String rule) {
        shelf.begin("plans", id)
                .row("carrierId", name(carrier).in(language))
                .texts("name", name(id))
                .word("kind", "planKind.PREPAID_BALANCE")
                .add("prices", 1)
                .type("price", "2,480")
                .back()
                .word("taxKind", "taxKind.TAX10")
                .rule(rule);
    }

    private void finishPlan(Shelf shelf, Language language, String id) {
        shelf.rows("channels", name(channel).in(language));
        shelf.save("plans", id);
    }

    /** Renews the card that is shown; the page promises the day before anything is recorded. */
    private void renew(Clerk owner, Language language, String plan, String promised) {
        fill(owner, language, plan, promised).record();
        assertThat(owner.page().locator(".result-page"))
                .containsText(name(channel).in(language));
    }

    private RenewPage fill(Clerk owner, Language language, String plan, String promised) {
        var page = owner.renew().channel(name(channel).in(language));
        assertThat(owner.page()
                        .getByText(name("press-" + mark).in(language), RenewPage.exact())
                        .first())
                .isVisible();
        page.tickRequired()
                .plan(name(plan).in(language))
                .payment(Catalogued.payment("WECHAT_PAY").in(language))
                .type(name("slip-" + mark).in(language), "R-" + SLIPS.incrementAndGet());
        assertThat(page.summary()).containsText("2,480");
        assertThat(page.summary()).containsText(promised);
        return page;
    }

    /** The same plan once more on the same day needs the owner's word. */
    private void renewAgain(Clerk owner, Language language, String plan, String promised) {
        var page = fill(owner, language, plan, promised);
        owner.leaveField();
        owner.press("Enter");
        owner.pressButton(owner.words("renew.override.again"));
        owner.dialog().type(owner.words("reason.label"), "the customer wants the longest term");
        owner.pressButton(owner.words("renew.override.confirm"));
        page.isAsked();
        owner.press("Enter");
        owner.page().waitForURL(RenewPage.RESULT);
        owner.form().settle();
    }

    private void confirm(Clerk owner, String card, String expiry) {
        owner.leaveField();
        owner.press("c");
        assertThat(owner.page().locator(".page-head")).containsText(owner.words("resultState.CONFIRMED"));
        owner.form().settle();
        owner.visit(card);
        assertThat(owner.page().locator(".clock-line")).containsText(expiry);
    }

    private void expectReceipt(Clerk owner, Language language, String plan) throws IOException {
        owner.leaveField();
        var bytes = owner.downloadBy(() -> owner.press("d"));
        owner.form().settle();
        try (var document = Loader.loadPDF(bytes)) {
            var text = Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
            assertThat(text.replaceAll("\\s+", " "))
                    .contains(plain(name(plan).in(language)))
                    .contains(plain(name(channel).in(language)));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static Trilingual name(String id) {
        return new Trilingual("天空 " + id, "そら " + id, "Sora " + id);
    }

    @Test
    void a_catalogue_file_is_exported_changed_shown_and_stored(PackagedDesk desk, Windows windows) throws IOException {
        var owner = Clerk.signedIn(windows, desk, Language.EN, "owner");
        owner.visit("/catalogue/carriers");
        owner.leaveField();
        var yaml = new String(owner.downloadBy(() -> owner.press("e")), StandardCharsets.UTF_8);
        var line = Pattern.compile("(?m)^( +portal: )\"?https://povo\\.jp/[^\\n]*$")
                .matcher(yaml);
        assertThat(line.find()).isTrue();
        var changed = line.replaceFirst("$1\"https://povo.jp/" + mark + "\"");
        var file = Files.writeString(PackagedDesk.freshData().resolve("catalogue.yaml"), changed);

        owner.visit("/catalogue/import");
        owner.page().locator("vaadin-upload input[type=file]").setInputFiles(file);

        owner.sees(owner.words("catalogue.import.preview", 1));
        var change = owner.page().locator(".row-change vaadin-details-summary");
        owner.form().tabTo(change);
        owner.press("Enter");
        assertThat(owner.page().locator(".row-changes")).containsText(owner.words("catalogue.field.portal"));
        assertThat(owner.page().locator(".row-changes")).containsText("https://povo.jp/" + mark);
        owner.pressButton(owner.words("catalogue.import.store"));
        owner.sees(owner.words("catalogue.import.done", 1));

        owner.visit("/catalogue/carriers/povo2");
        assertThat(owner.form().valueOf(owner.words("catalogue.field.portal"))).endsWith(mark);
        owner.visit("/audit");
        owner.sees(owner.words("audit.action.catalogue.imported"));
    }
}
