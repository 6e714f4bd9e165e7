package org.tsuzuki.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Counts what is pressed in a window, a pasted text as one key, and sees whether a mouse was used. */
final class CountedKeys {

    private static final String COUNT = """
            (() => {
              const add = what => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) ?? 0) + 1);
              let held = false;
              addEventListener('keydown', event => {
                held = true;
                const pastes = event.ctrlKey && event.key === 'v';
                if (event.isTrusted && !pastes && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) {
                  add('counted.keys');
                }
              }, true);
              addEventListener('keyup', () => held = false, true);
              addEventListener('input', event => {
                if (event.isTrusted && !held && event.inputType !== 'insertFromPaste') {
                  add('counted.keys');
                }
              }, true);
              addEventListener('paste', event => event.isTrusted && add('counted.keys'), true);
              addEventListener('pointerdown', event => event.isTrusted && add('counted.mouse'), true);
            })()
            """;

    private final Page page;

    private CountedKeys(Page page) {
        this.page = page;
    }

    /** Counts from the next page that the window opens. */
    static CountedKeys in(Page page) {
        page.addInitScript(COUNT);
        return new CountedKeys(page);
    }

    /** Begins with the next key. */
    void begin() {
        page.evaluate("() => sessionStorage.removeItem('counted.keys')");
    }

    int pressed() {
        return count("counted.keys");
    }

    void expectNoMouse() {
        assertThat(count("counted.mouse")).isZero();
    }

    private int count(String what) {
        return ((Number) page.evaluate("what => Number(sessionStorage.getItem(what) ?? 0)", what)).intValue();
    }
}
