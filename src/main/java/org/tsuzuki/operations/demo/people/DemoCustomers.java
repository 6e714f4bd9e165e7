package org.tsuzuki.operations.demo.people;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tsuzuki.customer.Contact;
import org.tsuzuki.customer.ContactKind;
import org.tsuzuki.customer.CustomerDetails;

/** Invents customers: names, ways to reach them, languages, a journey, what a clerk would note. */
public final class DemoCustomers {

    private static final List<String> NOTES = List.of(
            "只在晚上方便接电话",
            "帮父母代办，卡在父母手机里",
            "喜欢用微信联系",
            "月末来店里付",
            "英語のメールなら通じる",
            "領収書は宛名なしで",
            "次回は学生証の写しを持参",
            "店頭で現金払いを希望",
            "Prefers messages over calls",
            "Travels with a group of four, one card each");
    private static final int[] US_AREAS = {202, 212, 312, 415, 617};

    private final DemoNames names = new DemoNames();
    private final Random random = new Random(7_231);
    private int made;

    /** Somebody whose file is opened on this day. */
    public CustomerDetails next(LocalDate today, int daysAgo) {
        made++;
        var name = names.next();
        var customer = CustomerDetails.draft(name.han(), name.kana(), name.latin())
                .withContacts(contacts(name))
                .withLanguages(languages(name.origin()))
                .withNote(random.nextInt(5) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : "");
        var arrived = daysAgo + random.nextInt(5);
        var leaves = random.nextInt(50) - 15;
        return name.origin() == DemoOrigin.JAPAN || random.nextInt(100) < 40
                ? customer
                : customer.withTravel(
                        today.minusDays(arrived), random.nextInt(4) == 0 ? null : leaving(today, arrived, leaves));
    }

    private static LocalDate leaving(LocalDate today, int arrived, int leaves) {
        return today.plusDays(Math.max(leaves, 5 - arrived));
    }

    private List<String> languages(DemoOrigin origin) {
        var languages = new ArrayList<>(origin.languages());
        if (origin != DemoOrigin.WEST && random.nextInt(4) == 0) {
            languages.add("en");
        }
        if (origin != DemoOrigin.JAPAN && random.nextInt(5) == 0) {
            languages.add("ja");
        }
        return languages;
    }

    private List<Contact> contacts(DemoName name) {
        var contacts = new ArrayList<Contact>();
        var handle = handle(name);
        contacts.add(Contact.parse(ContactKind.PHONE, phone(name.origin())));
        if (random.nextInt(10) < 6) {
            contacts.add(Contact.parse(ContactKind.EMAIL, handle + "@mail.example.com"));
        }
        if (random.nextInt(10) < 7) {
            contacts.add(chat(name.origin(), handle));
        }
        if (random.nextInt(8) == 0) {
            contacts.add(Contact.parse(ContactKind.PHONE, japanesePhone()));
        }
        return contacts;
    }

    private static Contact chat(DemoOrigin origin, String handle) {
        return switch (origin) {
            case CHINA -> Contact.parse(ContactKind.WECHAT, "wx_" + handle);
            case JAPAN, TAIWAN -> Contact.parse(ContactKind.LINE, handle + ".line");
            case WEST -> Contact.parse(ContactKind.WHATSAPP, handle);
        };
    }

    private String handle(DemoName name) {
        var latin = name.latin() == null ? "guest" : name.latin();
        var plain = Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z ]", "")
                .replace(' ', '.');
        return plain + made;
    }

    /** Blocks that are kept for examples, or that begin like them. */
    private String phone(DemoOrigin origin) {
        return switch (origin) {
            case CHINA -> "+86 138 0013 " + four(made);
            case TAIWAN -> "+886 912 345 " + four(made).substring(1);
            case JAPAN -> japanesePhone();
            case WEST ->
                "+1 " + US_AREAS[made % US_AREAS.length] + " 555 01"
                        + four(made / US_AREAS.length).substring(2);
        };
    }

    private String japanesePhone() {
        return "080-5555-" + four(made);
    }

    private static String four(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
