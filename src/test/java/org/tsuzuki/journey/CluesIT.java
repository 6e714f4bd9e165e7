package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tsuzuki.base.Language;

/** Whatever a customer can say or show leads to their card. */
@ExtendWith(Journeys.class)
class CluesIT {

    @Test
    void a_new_customer_with_a_card_is_found_by_every_clue(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var customer = addCustomer(clerk);
        addCard(clerk);
        var receipt = renew(clerk);

        expectToFind(
                clerk,
                "诸葛晓岚",
                "080-7777-4321",
                "08077774321",
                "4321",
                "+81 80 7777 4321",
                "０８０７７７７４３２１",
                "8981100099887766552",
                "66552",
                "DN0509988776655",
                "诸葛晓岚",
                "晓岚",
                "諸葛曉嵐",
                "zhuge xiaolan",
                "zhugexiaolan",
                "zgxl",
                customer,
                customer.toLowerCase(Locale.ROOT),
                receipt,
                receipt.replace('-', ' '));
    }

    @Test
    void a_name_in_kana_is_found_by_its_sound(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.JA, "clerk");
        clerk.visit("/customers/new");
        clerk.form().type(clerk.words("customer.kana"), "ヌマクナイ セイラ");
        clerk.pressButton(clerk.words("action.save"));
        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));

        expectToFind(clerk, "ヌマクナイ", "ヌマクナイ", "ぬまくない", "ﾇﾏｸﾅｲ", "numakunai", "NUMAKUNAI seira", "セイラ");
    }

    /** The frame may draw the search box late; whoever clicked into a field meanwhile goes on typing there. */
    @Test
    void the_search_box_does_not_take_the_cursor_from_what_was_clicked_meanwhile(PackagedDesk desk, Windows windows) {
        var page = Clerk.signedIn(windows, desk, Language.EN, "clerk").page();

        var ended = page.evaluate("""
                async () => {
                  const box = document.querySelector('[data-key="/"]');
                  const other = document.body.appendChild(document.createElement('input'));
                  const frames = async (count) => {
                    for (; count > 0; count--) await new Promise((next) => requestAnimationFrame(next));
                  };
                  const where = () => box.contains(document.activeElement) ? 'box' : document.activeElement === other ? 'other' : 'none';
                  const sendFor = async (meanwhile) => {
                    document.activeElement.blur();
                    box.removeAttribute('data-key');
                    window.tsuzukiFocusSearch('');
                    await frames(3);
                    meanwhile();
                    box.setAttribute('data-key', '/');
                    await frames(5);
                    return where();
                  };
                  return [await sendFor(() => {}), await sendFor(() => other.focus())];
                }
                """);

        assertThat(ended).isEqualTo(List.of("box", "other"));
    }

    private static void expectToFind(Clerk clerk, String name, String... clues) {
        for (var clue : clues) {
            var mine = clerk.look(clue).filter(new Locator.FilterOptions().setHasText(name));
            try {
                mine.first().waitFor();
            } catch (TimeoutError nothing) {
                throw new AssertionError(clue + " does not lead to " + name, nothing);
            }
        }
    }

    private static String addCustomer(Clerk clerk) {
        clerk.look("诸葛晓岚");
        clerk.leaveField();
        clerk.press("n");
        var form = clerk.dialog();
        assertThat(form.field(clerk.words("customer.han")).locator("input")).hasValue("诸葛晓岚");
        form.type(clerk.words("customer.han"), "");
        form.type(clerk.words("customer.contact"), "123");
        clerk.pressButton(clerk.words("action.save"));
        form.expectProblem(clerk.words("customer.contact"), null);
        form.type(clerk.words("customer.contact"), "+86 138 0013 8000");
        form.type(clerk.words("customer.han"), "诸葛晓岚");
        form.type(clerk.words("customer.latin"), "ZHUGE Xiaolan");
        clerk.pressButton(clerk.words("action.save"));
        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));
        clerk.form().settle();
        var text = clerk.page().locator(".page-head").innerText();
        var number = Pattern.compile("C-[0-9]{6}").matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }

    private static void addCard(Clerk clerk) {
        clerk.press("n");
        clerk.page().waitForURL(Pattern.compile(".*/cards/new"));
        var form = clerk.form();
        form.type(clerk.words("card.phone"), "03-1234-5678");
        form.expectProblem(clerk.words("card.phone"), clerk.words("problem.phone.notMobile"));
        form.type(clerk.words("card.phone"), "０８０ ７７７７ ４３２１");
        form.type(clerk.words("card.scan"), "DN0509988776655");
        assertThat(form.field(clerk.words("card.serial")).locator("input")).hasValue("DN0509988776655");
        form.type(clerk.words("card.iccid"), "8981100099887766553");
        form.expectProblem(clerk.words("card.iccid"), clerk.words("problem.iccid.checkDigit"));
        form.type(clerk.words("card.iccid"), "8981100099887766552");
        form.find(clerk.words("card.carrier"), Catalogued.carrier("docomo").en());
        clerk.pressButton(clerk.words("action.save"));
        clerk.page().waitForURL(Pattern.compile(".*/cards/[0-9a-f-]{36}"));
        clerk.form().settle();
    }

    private static String renew(Clerk clerk) {
        var sheet = Catalogued.channel("HOTLINE", "POSTPAID");
        var page = clerk.renew()
                .channel(sheet.name().en())
                .tickRequired()
                .plan(Catalogued.plan("docomo-keep").en())
                .payment(Catalogued.payment("CREDIT_CARD").en());
        sheet.fillIn(page, Language.EN);
        page.record();
        return clerk.page().locator(".page-head h1").innerText().strip();
    }

    @Test
    void a_likely_duplicate_is_shown_before_it_is_saved(PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, Language.EN, "clerk");
        var known = CustomerFile.invented(Catalogued.carrier("povo2").en());
        known.add(clerk);

        clerk.visit("/customers/new");
        clerk.form().type(clerk.words("customer.han"), known.han());
        clerk.sees(clerk.words("customer.duplicate.open"));
        clerk.pressButton(clerk.words("action.save"));
        assertThat(clerk.page().url()).endsWith("/customers/new");
        clerk.pressButton(clerk.words("customer.duplicate.saveAsNew"));

        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));
    }
}
