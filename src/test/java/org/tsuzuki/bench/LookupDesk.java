package org.tsuzuki.bench;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.security.Role;

/** The whole desk on PostgreSQL with 200,000 customers, each with a card, written by plain SQL. */
@DeskTest
@ContextConfiguration(initializers = {FreshData.class, DurablePostgres.class})
class LookupDesk {

    private static final PageRequest FIRST_PAGE = PageRequest.ofSize(50);
    private static final int ASKED = 2000;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CardService cards;

    @Autowired
    private AuditService audit;

    @Autowired
    private LookupService lookup;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource database;

    private final Random random = new Random(9);
    private List<String> names = List.of();
    private List<CardId> known = List.of();
    private int saved;

    static LookupDesk open() {
        var desk = new LookupDesk();
        try {
            new TestContextManager(LookupDesk.class).prepareTestInstance(desk);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        desk.clock.set(TestClock.START);
        desk.signedIn.as(Role.OWNER);
        desk.fill();
        return desk;
    }

    private void fill() {
        new ResourceDatabasePopulator(new ClassPathResource("bench/lookup.sql")).execute(database);
        var jdbc = new JdbcTemplate(database);
        names = jdbc.query("select latin from customer order by id limit " + ASKED, (row, at) -> row.getString(1));
        known = jdbc.query(
                "select id from card order by id limit " + ASKED,
                (row, at) -> new CardId(row.getObject(1, UUID.class)));
    }

    String size() {
        var counted = "select to_char(count(*), 'FM9,999,999') from ";
        var size = "select pg_size_pretty(pg_database_size(current_database()))";
        return told(counted + "customer") + " customers with a card each, " + told(counted + "lookup_token")
                + " words, " + told(counted + "audit_entry") + " audit entries (" + told(size) + ")";
    }

    private String told(String query) {
        return Objects.requireNonNull(new JdbcTemplate(database).queryForObject(query, String.class));
    }

    /** Without the first two and the last two letters. */
    void listByMiddleOfName() {
        var name = any(names);
        expect(!customers.list(name.substring(2, name.length() - 2), FIRST_PAGE).isEmpty());
    }

    void listByCommonName() {
        expect(customers.list("wang", FIRST_PAGE).size() == FIRST_PAGE.getPageSize());
    }

    void listInVain() {
        expect(customers.list("qzx" + random.nextInt(1000), FIRST_PAGE).isEmpty());
    }

    void searchByName() {
        expect(!lookup.search(any(names), 20).isEmpty());
    }

    void saveCard() {
        var card = cards.find(any(known)).orElseThrow();
        cards.change(card.withTexts(card.boughtAt(), card.loginId(), "saved " + saved++));
    }

    void auditByName() {
        expect(!audit.find(text(any(names).split(" ")[1]), FIRST_PAGE).isEmpty());
    }

    void auditByStaff() {
        expect(!audit.find(new AuditFilter("", "clerk 7", "", null, null), FIRST_PAGE)
                .isEmpty());
    }

    void auditInVain() {
        expect(audit.find(text("qzx" + random.nextInt(1000)), FIRST_PAGE).isEmpty());
    }

    private static AuditFilter text(String text) {
        return new AuditFilter(text, "", "", null, null);
    }

    private <T> T any(List<T> list) {
        return Objects.requireNonNull(list.get(random.nextInt(list.size())));
    }

    private static void expect(boolean found) {
        if (!found) {
            throw new IllegalStateException("not what was expected to be found");
        }
    }
}
