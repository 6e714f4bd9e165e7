package org.tsuzuki.journey;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A customer and a card that nobody else has, put into the desk through its screens.
 *
 * @param carrier the carrier's name in the clerk's language
 */
public record CustomerFile(String han, String kana, String phone, String carrier) {

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() / 1_000 % 5_000));

    /** Somebody whose name mixes scripts. */
    public static CustomerFile invented(String carrier) {
        var number = NEXT.incrementAndGet();
        return new CustomerFile(
                "髙橋 アンナ Müller" + number, "たかはし アンナ" + number, "080-9876-%04d".formatted(number), carrier);
    }

    /** All names, as lists show them. */
    String names() {
        return han + " " + kana;
    }

    /**
     * Adds the file by N on the desk, then the card by N on the file; the card is shown afterwards.
     *
     * @return the path of the file
     */
    public String add(Clerk clerk) {
        clerk.visit("/");
        clerk.leaveField();
        clerk.press("n");
        var form = clerk.dialog();
        form.type(clerk.words("customer.han"), han);
        form.type(clerk.words("customer.kana"), kana);
        clerk.pressButton(clerk.words("action.save"));
        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}"));
        clerk.form().settle();
        var path = clerk.path();
        addCard(clerk);
        return path;
    }

    private void addCard(Clerk clerk) {
        clerk.press("n");
        clerk.page().waitForURL(Pattern.compile(".*/customers/[0-9a-f-]{36}/cards/new"));
        clerk.page().locator(".card-form").waitFor();
        var form = clerk.form();
        form.type(clerk.words("card.phone"), phone);
        form.find(clerk.words("card.carrier"), carrier);
        clerk.pressButton(clerk.words("action.save"));
        clerk.page().waitForURL(Pattern.compile(".*/cards/[0-9a-f-]{36}"));
        clerk.form().settle();
    }
}
