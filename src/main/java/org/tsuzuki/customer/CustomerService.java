package org.tsuzuki.customer;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.security.BranchScope;

/** The files of the customers. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class CustomerService {

    /** From here on reading the newest files one after the other fills a page sooner than an index does. */
    private static final int MANY = 1000;

    private static final UUID EVERYWHERE = new UUID(0, 0);
    private static final Pageable FIRST_DUPLICATES = PageRequest.ofSize(5);

    private final Customers customers;
    private final NextCustomerNumber numbers;
    private final BranchScope scope;
    private final FileReadings readings;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CustomerService(
            Customers customers,
            NextCustomerNumber numbers,
            BranchScope scope,
            FileReadings readings,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.customers = customers;
        this.numbers = numbers;
        this.scope = scope;
        this.readings = readings;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public Optional<CustomerDetails> find(CustomerId id) {
        return customers.findById(id).map(Customer::details);
    }

    /** As {@link #find}, for whoever opens the file to read it: that is told to the audit log. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // two at once could use up all connections
    public Optional<CustomerDetails> open(CustomerId id) {
        var found = find(id);
        found.ifPresent(readings::tell);
        return found;
    }

    public List<CustomerDetails> findAll(Collection<CustomerId> ids) {
        return customers.findAllById(values(ids)).stream()
                .map(Customer::details)
                .toList();
    }

    /**
     * The customers that a clue fits, newest first: a part of a name, of a contact, or a customer number. A clerk sees
     * those whose file was opened at their branch, and whomever they name by number.
     */
    public List<CustomerSummary> list(String clue, Pageable page) {
        var typed = new ListSearchTerm(clue);
        var text = typed.text();
        var branch = scope.within(null);
        var everywhere = branch == null;
        var own = Objects.requireNonNullElse(branch, EVERYWHERE);
        if (text.isEmpty()) {
            return customers.findSummaries(everywhere, own, page);
        }
        var start = escaped(SearchableText.startOf(text));
        var found = customers.findNumbersByPart(start, escaped(text), everywhere, own, Limit.of(MANY));
        if (found.size() == MANY) {
            var number = typed.number().orElse(CustomerNumber.NONE).value();
            return customers.findSummariesByText(escaped(text), number, everywhere, own, page);
        }
        var shown = Stream.concat(found.stream(), typed.number().map(CustomerNumber::value).stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .skip(page.getOffset())
                .limit(page.getPageSize())
                .toList();
        return shown.isEmpty() ? List.of() : customers.findSummariesByNumbers(shown);
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0");
    }

    /** Number and names of a customer whom the desk itself refers to. */
    public CustomerSummary summary(CustomerId id) {
        return customers.findSummaryById(id.value());
    }

    /** What lists of other features show of these customers; unknown ids are left out. */
    public Map<CustomerId, CustomerSummary> summaries(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return customers.findSummariesById(values(ids)).stream()
                .collect(Collectors.toMap(CustomerSummary::id, Function.identity()));
    }

    /**
     * Files that may be of the same person: they share a phone, an address or a chat account, or a whole name in any
     * script. Never refuses: contacts that cannot be read are not compared.
     */
    public List<CustomerSummary> likelyDuplicates(CustomerDetails draft) {
        var found = new LinkedHashSet<>(sharing(CustomerKeys.ofContacts(LenientContacts.of(draft)), draft));
        sharing(CustomerKeys.ofNames(draft.names()), draft).stream()
                .filter(other -> CustomerKeys.mayBeOne(draft.names(), other.names()))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private List<CustomerSummary> sharing(Set<String> keys, CustomerDetails draft) {
        return keys.isEmpty()
                ? List.of()
                : customers.findSummariesByKeys(keys, draft.id().value(), FIRST_DUPLICATES);
    }

    /**
     * Opens a file and gives it the next number.
     *
     * @throws ProblemException named by field: no name at all, a contact that cannot be one, leaving before arriving
     */
    @Staff.Counter
    @Transactional
    public CustomerDetails create(CustomerDetails draft) {
        var customer = new Customer(
                CustomerValidator.of(draft),
                numbers.draw(),
                scope.own(),
                clock.instant(),
                actor.get().name());
        return saved("customer.created", customer, CustomerDetails.draft(null, null, null));
    }

    /**
     * Changes a file; nothing happens when nothing differs.
     *
     * @throws ProblemException as {@link #create}
     * @throws StaleChangeException when somebody changed the file since it was read
     */
    @Staff.Counter
    @Transactional
    public CustomerDetails change(CustomerDetails details) {
        var customer =
                customers.findById(details.id()).orElseThrow(() -> ProblemException.of("problem.customer.unknown"));
        var before = customer.details();
        var after = CustomerValidator.of(details);
        var differences = CustomerDifferences.between(before, after);
        if (!Objects.equals(before.version(), details.version())) {
            throw new StaleChangeException(before.changedBy(), before.changedAt(), differences);
        }
        if (differences.isEmpty()) {
            return before;
        }
        customer.change(after, clock.instant(), actor.get().name());
        return saved("customer.changed", customer, before);
    }

    private CustomerDetails saved(String action, Customer customer, CustomerDetails before) {
        var stored = customers.save(customer);
        customers.flush();
        var after = stored.details();
        events.publishEvent(new DomainChange(
                action,
                after.id().toString(),
                after.number() + " " + after.names().first(),
                CustomerDifferences.between(before, after),
                null,
                DomainChange.Ties.personal(
                        after.id().value(), null, after.number().toString())));
        events.publishEvent(new CustomerSaved(after));
        return after;
    }

    private static List<UUID> values(Collection<CustomerId> ids) {
        return ids.stream().map(CustomerId::value).distinct().toList();
    }
}
