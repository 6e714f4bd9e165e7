package org.tsuzuki.renewal.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.editing.CatalogueExchange;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.followup.PendingFilter;
import org.tsuzuki.renewal.followup.PendingService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** Two branches with a customer and a renewal each, and everybody who may list or export them. */
@DeskTest
@Import(Tills.class)
class BranchScopeTest {

    private static final Pageable MANY = PageRequest.ofSize(500);

    @Autowired
    private TransactionService transactions;

    @Autowired
    private ExportedTransactions exported;

    @Autowired
    private PendingService pending;

    @Autowired
    private CustomerService customers;

    @Autowired
    private CatalogueExchange catalogue;

    @Autowired
    private AuditService audit;

    @Autowired
    private Published published;

    @Autowired
    private Tills tills;

    private BranchDetails here;
    private BranchDetails there;
    private StaffDetails clerk;
    private String receiptHere;
    private String receiptThere;
    private CustomerDetails customerHere;
    private CustomerDetails customerThere;

    @BeforeEach
    void twoBranches() {
        there = tills.branch();
        tills.join(there, Role.CLERK);
        var elsewhere = tills.sale();
        receiptThere = tills.sell(elsewhere).receiptNumber();
        customerThere = customer(elsewhere);
        here = tills.branch();
        clerk = tills.join(here, Role.CLERK);
        var own = tills.sale();
        receiptHere = tills.sell(own).receiptNumber();
        customerHere = customer(own);
    }

    private CustomerDetails customer(Tills.Sale sale) {
        return customers.find(sale.card().customerId()).orElseThrow();
    }

    @Test
    void a_clerk_lists_and_exports_her_own_branch_whatever_she_asks_for() throws IOException {
        for (var wanted : new TransactionFilter[] {TransactionFilter.EVERYTHING, at(here), at(there)}) {
            assertThat(receipts(wanted)).contains(receiptHere).doesNotContain(receiptThere);
            assertThat(transactions.count(wanted)).isEqualTo(1);
            assertThat(transactions.totals(wanted).count()).isEqualTo(1);
            assertThat(export(wanted)).contains(receiptHere).doesNotContain(receiptThere);
        }
        assertThat(transactions.mayChooseBranch()).isFalse();
        assertThat(listed("")).contains(customerHere.id()).doesNotContain(customerThere.id());
        assertThat(listed(name(customerThere))).doesNotContain(customerThere.id());
        assertThat(pending.open(new PendingFilter(there.id().value(), false), MANY))
                .extracting(row -> row.renewal().receiptNumber())
                .contains(receiptHere)
                .doesNotContain(receiptThere);
    }

    @Test
    void a_traveller_of_any_branch_is_looked_up_by_number() {
        assertThat(listed(String.valueOf(customerThere.number()))).contains(customerThere.id());
        assertThat(customers.find(customerThere.id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = "CLERK", mode = EnumSource.Mode.EXCLUDE)
    void everybody_else_lists_and_exports_every_branch_or_the_one_they_choose(Role role) throws IOException {
        tills.join(here, role);

        assertThat(transactions.mayChooseBranch()).isTrue();
        assertThat(receipts(TransactionFilter.EVERYTHING)).contains(receiptHere, receiptThere);
        assertThat(export(TransactionFilter.EVERYTHING)).contains(receiptHere, receiptThere);
        assertThat(receipts(at(there))).containsExactly(receiptThere);
        assertThat(export(at(there))).contains(receiptThere).doesNotContain(receiptHere);
        assertThat(listed("")).contains(customerHere.id(), customerThere.id());
    }

    @Test
    void an_export_of_transactions_is_audited_with_its_filter_as_applied_and_its_rows() throws IOException {
        var filter = new TransactionFilter(
                TestClock.TODAY,
                null,
                customerHere.id().value(),
                clerk.id().value(),
                there.id().value(),
                null,
                null,
                "CASH",
                Set.of(ResultState.SUBMITTED),
                Set.of(MoneyState.TAKEN),
                AmountRange.ALL);

        export(filter);

        assertThat(published.changes())
                .filteredOn(change -> change.action().equals("export.finished"))
                .singleElement()
                .extracting(DomainChange::fields)
                .asInstanceOf(list(DomainChange.Field.class))
                .extracting(DomainChange.Field::name, DomainChange.Field::after)
                .contains(
                        tuple("export.data", "transactions"),
                        tuple("from", TestClock.TODAY.toString()),
                        tuple("branch", here.name()),
                        tuple("export.filter.customer", String.valueOf(customerHere.number())),
                        tuple("export.filter.staff", clerk.name()),
                        tuple("export.filter.result", Messages.get(Language.EN, "resultState.SUBMITTED")),
                        tuple("rows", "1"));
    }

    @Test
    void an_export_of_the_catalogue_is_audited_with_its_rows() {
        var auditor = tills.join(here, Role.AUDITOR);

        var file = new String(catalogue.export(), StandardCharsets.UTF_8);

        var indents = file.lines()
                .filter(line -> line.stripLeading().startsWith("- id:"))
                .map(line -> line.indexOf('-'))
                .toList();
        var rows = indents.stream().filter(Collections.min(indents)::equals).count();
        assertThat(last("catalogue", "catalogue.exported"))
                .returns(auditor.name(), AuditLine::staffName)
                .extracting(AuditLine::fields)
                .asInstanceOf(list(DomainChange.Field.class))
                .containsExactly(new DomainChange.Field("rows", null, Long.toString(rows)));
    }

    private AuditLine last(String subject, String action) {
        return Trail.of(audit, subject).stream()
                .filter(line -> line.action().equals(action))
                .toList()
                .getLast();
    }

    private static TransactionFilter at(BranchDetails branch) {
        return TransactionFilter.EVERYTHING.at(branch.id().value());
    }

    private List<String> receipts(TransactionFilter filter) {
        return transactions.page(filter, MANY).stream()
                .map(row -> row.renewal().receiptNumber())
                .toList();
    }

    private String export(TransactionFilter filter) throws IOException {
        var out = new ByteArrayOutputStream();
        exported.export(filter, TransactionOrder.LATEST_FIRST, Language.EN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<CustomerId> listed(String clue) {
        return customers.list(clue, MANY).stream().map(CustomerSummary::id).toList();
    }

    private static String name(CustomerDetails customer) {
        return customer.names().first();
    }
}
