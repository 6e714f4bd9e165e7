package org.tsuzuki.journey;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;

/** The catalogue's forms as an owner fills them in, by their labels and from top to bottom. */
final class Shelf {

    private final Clerk owner;
    private Form form;

    Shelf(Clerk owner) {
        this.owner = owner;
        form = owner.form();
    }

    /** Begins a row by N on its list. */
    Shelf begin(String list, String id) {
        owner.visit("/catalogue/" + list);
        owner.leaveField();
        owner.press("n");
        owner.page().waitForURL(Pattern.compile(".*/catalogue/" + list + "/new"));
        owner.form().settle();
        form = owner.form();
        return type("id", id);
    }

    Shelf type(String field, String text) {
        form.type(label(field), text);
        return this;
    }

    Shelf texts(String field, Trilingual text) {
        for (var language : Language.values()) {
            form.type(label(field) + " · " + language.ownName(), text.in(language));
        }
        return this;
    }

    /** Chooses a word of the catalogue by its message. */
    Shelf word(String field, String key) {
        return row(field, owner.words(key));
    }

    Shelf row(String field, String name) {
        form.find(label(field), name);
        return this;
    }

    Shelf rows(String field, String... names) {
        Arrays.stream(names).forEach(name -> form.pick(label(field), name));
        return this;
    }

    /** Ticks boxes by their message. */
    Shelf tick(String... keys) {
        Arrays.stream(keys).map(owner::words).forEach(form::tick);
        return this;
    }

    /** Adds a part to a list; what is typed next goes into it. */
    Shelf add(String part, int place) {
        var called = owner.words("catalogue.part." + part);
        form = owner.form();
        owner.pressButton(owner.words("catalogue.part.add", called));
        form = owner.form().part(called + " " + place);
        return this;
    }

    /** What is typed next goes into the row itself again. */
    Shelf back() {
        form = owner.form();
        return this;
    }

    Shelf rule(String id) {
        return word("validity", "validity.rule." + id);
    }

    Shelf setting(String name, int number) {
        form.type(owner.words("validity.setting." + name), Integer.toString(number));
        return this;
    }

    /** Says where it comes from, saves, and waits until the row has an address of its own. */
    void save(String list, String id) {
        form = owner.form().lastPart(label("provenance"));
        type("source", "https://sora.example/" + id);
        word("confidence", "confidence.MEDIUM");
        back();
        owner.pressButton(owner.words("action.save"));
        owner.page().waitForURL(Pattern.compile(".*/catalogue/" + list + "/" + Pattern.quote(id)));
        owner.form().settle();
    }

    private String label(String field) {
        return owner.words("catalogue.field." + field);
    }
}
