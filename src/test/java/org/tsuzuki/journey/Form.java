package org.tsuzuki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields as somebody fills them in who has a keyboard and reads labels. */
public final class Form {

    private static final int LONGEST_WAY = 200;
    private static final String FIELDS = ":is(vaadin-text-field,vaadin-text-area,vaadin-email-field,"
            + "vaadin-password-field,vaadin-select,vaadin-combo-box,vaadin-multi-select-combo-box,"
            + "vaadin-date-picker,vaadin-time-picker,vaadin-checkbox)";
    /** What was just done has been told to the desk by the next frame. */
    /** Idle twice in a row: between an answer and the events that waited for it, the desk is idle for a moment. */
    private static final String IDLE = """
            () => new Promise(tell => {
              const isIdle = () => {
                const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
                return clients.length > 0 && clients.every(client => !client.isActive());
              };
              const soon = then => setTimeout(() => requestAnimationFrame(then), 10);
              soon(() => isIdle() ? soon(() => tell(isIdle())) : tell(false));
            })
            """;

    private final Page page;
    private final Locator within;

    Form(Page page) {
        this(page, page.locator("body"));
    }

    private Form(Page page, Locator within) {
        this.page = page;
        this.within = within;
    }

    /** The fields of the open dialog. */
    static Form ofDialog(Page page) {
        return new Form(page, page.locator("vaadin-dialog[opened]").last());
    }

    /** The fields of one part of a list, such as "Step 2". */
    Form part(String name) {
        return new Form(
                page,
                within.getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** The last part of this name: that of the whole, where parts have one of their own. */
    Form lastPart(String name) {
        return new Form(
                page,
                within.getByRole(
                                AriaRole.GROUP,
                                new Locator.GetByRoleOptions().setName(name).setExact(true))
                        .last());
    }

    /** The field with this label, wherever it stands. */
    public Locator field(String label) {
        return within.locator(FIELDS + ":visible")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label")
                                .filter(new Locator.FilterOptions().setHasText(Words.exactly(label)))))
                .first();
    }

    /** Goes on with Tab until the focus is there. */
    void tabTo(Locator place) {
        place.waitFor();
        for (var step = 0; step < LONGEST_WAY; step++) {
            if (isFocused(place)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + place);
    }

    /** Goes by Tab to the choices, unless the focus is among them, and by the arrow keys to this one. */
    void arrowTo(Locator choice) {
        tabTo(choice.locator("xpath=ancestor::*[@role='radiogroup'][1]"));
        for (var step = 0; step < LONGEST_WAY; step++) {
            if (isFocused(choice)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The arrow keys do not lead to " + choice);
    }

    private static boolean isFocused(Locator place) {
        return Boolean.TRUE.equals(place.evaluate("element => element.matches(':focus-within')"));
    }

    /** Types into the field in place of what stands there. */
    public void type(String label, String text) {
        tabTo(field(label));
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
        page.keyboard().press("Tab");
        settle();
    }

    /** Chooses from a select with the arrow keys. */
    void select(String label, String item) {
        var select = field(label);
        var value = select.locator("vaadin-select-value-button");
        if (value.innerText().strip().equals(item)) {
            return;
        }
        tabTo(select);
        page.keyboard().press("Enter");
        page.locator("vaadin-select-item:visible").first().waitFor();
        for (var step = 0; !Objects.equals(focusedText(), item); step++) {
            if (step == LONGEST_WAY) {
                throw new AssertionError(label + " does not offer " + item);
            }
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(value).hasText(item);
        settle();
    }

    /** What the arrow keys reach in a select, which stays as it is. */
    List<String> offered(String label) {
        tabTo(field(label));
        page.keyboard().press("Enter");
        page.locator("vaadin-select-item:visible").first().waitFor();
        page.keyboard().press("Home");
        var reached = new ArrayList<String>();
        for (var item = text(); !reached.contains(item); item = text()) {
            reached.add(item);
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Escape");
        settle();
        return reached;
    }

    private String text() {
        return String.valueOf(focusedText());
    }

    private Object focusedText() {
        return page.evaluate("() => document.activeElement?.textContent?.trim()");
    }

    /** Chooses from a combo box by typing what is wanted, in full. */
    void find(String label, String item) {
        var box = field(label);
        tabTo(box);
        page.keyboard().press("Control+a");
        page.keyboard().insertText(item);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(Words.exactly(item)))
                .waitFor();
        page.keyboard().press("Enter");
        assertThat(box.locator("input")).hasValue(item);
        page.keyboard().press("Tab");
        settle();
    }

    /** Chooses from a combo box the one whose name has what is typed. */
    void choose(String label, String typed) {
        tabTo(field(label));
        page.keyboard().press("Control+a");
        page.keyboard().insertText(typed);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(typed))
                .first()
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        settle();
    }

    /** Ticks a box by Space. */
    void tick(String label) {
        var box = field(label);
        tabTo(box);
        page.keyboard().press("Space");
        assertThat(box).hasAttribute("checked", "");
        settle();
    }

    /** Adds one of the rows that a field with several values offers. */
    void pick(String label, String item) {
        var box = field(label);
        tabTo(box);
        page.keyboard().insertText(item);
        page.locator("vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(Words.exactly(item)))
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(box.locator("vaadin-multi-select-combo-box-chip[slot=chip]")
                        .filter(new Locator.FilterOptions().setHasText(item)))
                .isVisible();
        page.keyboard().press("Tab");
        settle();
    }

    /** Waits until the field is marked and explains why; null for whatever the reason. */
    public void expectProblem(String label, @Nullable String reason) {
        var field = field(label);
        assertThat(field).hasAttribute("invalid", "");
        var message = field.locator("[slot=error-message]");
        assertThat(message).not().isEmpty();
        if (reason != null) {
            assertThat(message).hasText(reason);
        }
    }

    public String valueOf(String label) {
        return field(label).locator("input, textarea").first().inputValue();
    }

    /** Waits until the desk has answered everything. */
    public void settle() {
        page.waitForFunction(IDLE);
    }
}
