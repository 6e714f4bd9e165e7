package org.tsuzuki.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.PlanKind;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Dormancy;
import org.tsuzuki.validity.rule.LineTerms;
import org.tsuzuki.validity.rule.ValidityRule;

/** The whole catalogue at one moment, immutable, in the order in which it is kept. */
public final class CatalogueSnapshot {

    private static final ValidityRule MONTH_BY_MONTH = ValidityRule.of("MONTHLY", Map.of());

    private final Map<String, Carrier> carriers;
    private final Map<String, Plan> plans;
    private final Map<String, Channel> channels;
    private final Map<String, PaymentMethod> paymentMethods;
    private final Map<String, Acceptance> acceptance;
    private final Map<String, Promotion> promotions;
    private final Map<String, HelpCase> helpCases;
    private final Map<String, List<Plan>> plansByCarrier;
    private final Map<String, List<OfferedChannel>> channelsByCarrier;

    public CatalogueSnapshot(Collection<? extends CatalogueRecord> rows) {
        carriers = shelf(rows, Carrier.class);
        plans = shelf(rows, Plan.class);
        channels = shelf(rows, Channel.class);
        paymentMethods = shelf(rows, PaymentMethod.class);
        acceptance = shelf(rows, Acceptance.class);
        promotions = shelf(rows, Promotion.class);
        helpCases = shelf(rows, HelpCase.class);
        plansByCarrier = plans.values().stream().collect(Collectors.groupingBy(Plan::carrierId));
        channelsByCarrier = carriers.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Carrier::id, carrier -> offered(carrier).toList()));
    }

    public Map<String, Carrier> carriers() {
        return carriers;
    }

    public Map<String, Plan> plans() {
        return plans;
    }

    public Map<String, Channel> channels() {
        return channels;
    }

    public Map<String, PaymentMethod> paymentMethods() {
        return paymentMethods;
    }

    public Map<String, HelpCase> helpCases() {
        return helpCases;
    }

    public List<Plan> plansOf(String carrierId, LocalDate day) {
        return plansByCarrier.getOrDefault(carrierId, List.of()).stream()
                .filter(plan -> plan.isSoldOn(day))
                .toList();
    }

    public Collection<? extends CatalogueRecord> rows(CatalogueKind kind) {
        return switch (kind) {
            case CARRIER -> carriers.values();
            case PLAN -> plans.values();
            case CHANNEL -> channels.values();
            case PAYMENT_METHOD -> paymentMethods.values();
            case ACCEPTANCE -> acceptance.values();
            case PROMOTION -> promotions.values();
            case HELP_CASE -> helpCases.values();
        };
    }

    public boolean has(CatalogueKind kind, String id) {
        return switch (kind) {
            case CARRIER -> carriers.containsKey(id);
            case PLAN -> plans.containsKey(id);
            case CHANNEL -> channels.containsKey(id);
            case PAYMENT_METHOD -> paymentMethods.containsKey(id);
            case ACCEPTANCE -> acceptance.containsKey(id);
            case PROMOTION -> promotions.containsKey(id);
            case HELP_CASE -> helpCases.containsKey(id);
        };
    }

    /** Every channel that a carrier offers, whatever card it serves, in the carrier's order. */
    public List<OfferedChannel> channelsOf(String carrierId) {
        return channelsByCarrier.getOrDefault(carrierId, List.of());
    }

    /**
     * What is known of the line of a card: by its plan, else by what the plans of the carrier have in common that such a
     * card may be on, else by its contract, because a bill keeps a line alive.
     */
    public LineTerms lineTerms(String carrierId, @Nullable String planId, Contract contract) {
        var plan = planId == null ? null : plans.get(planId);
        var billed = contract == Contract.POSTPAID;
        var base = billed || plan != null && plan.kind() != PlanKind.TOPPING
                ? Optional.<Plan>empty()
                : dormantBase(carrierId);
        if (base.isPresent()) {
            return new LineTerms(
                    base.get().lineAfterEnd(),
                    ruleOf(base.get()),
                    false,
                    base.get().askHoursBefore());
        }
        if (plan == null) {
            return new LineTerms(
                    common(carrierId, billed), commonRule(carrierId, billed), billed, commonLead(carrierId, billed));
        }
        var afterEnd = saysWhatStays(plan) || plan.kind() == PlanKind.NUMBER_KEEP
                ? plan.lineAfterEnd()
                : common(carrierId, billed);
        return new LineTerms(afterEnd, ruleOf(plan), billed, plan.askHoursBefore());
    }

    /** The carrier's only plan that goes dormant, on which every topping of it runs whether or not a card notes it. */
    public Optional<Plan> dormantBase(String carrierId) {
        var dormant = plansByCarrier.getOrDefault(carrierId, List.of()).stream()
                .filter(plan -> ruleOf(plan) instanceof Dormancy)
                .toList();
        return dormant.size() == 1 ? Optional.of(dormant.getFirst()) : Optional.empty();
    }

    /** By how many hours all those plans have to be asked for ahead; null when they differ or none says. */
    private @Nullable Integer commonLead(String carrierId, boolean billed) {
        var leads = possible(carrierId, billed)
                .map(plan -> Optional.ofNullable(plan.askHoursBefore()))
                .distinct()
                .toList();
        return leads.size() == 1 ? leads.getFirst().orElse(null) : null;
    }

    private LineAfterEnd common(String carrierId, boolean billed) {
        var known =
                possible(carrierId, billed).map(Plan::lineAfterEnd).distinct().toList();
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (billed) {
            return known.isEmpty() ? LineAfterEnd.LINE_STAYS : LineAfterEnd.UNKNOWN;
        }
        return Optional.ofNullable(carriers.get(carrierId))
                .map(Carrier::lineAfterEnd)
                .orElse(LineAfterEnd.UNKNOWN);
    }

    /** The rule that all those plans share; a bill without any is paid month by month. */
    private @Nullable ValidityRule commonRule(String carrierId, boolean billed) {
        var rules = possible(carrierId, billed)
                .map(CatalogueSnapshot::ruleOf)
                .distinct()
                .toList();
        if (rules.size() == 1) {
            return rules.getFirst();
        }
        return billed && rules.isEmpty() ? MONTH_BY_MONTH : null;
    }

    private Stream<Plan> possible(String carrierId, boolean billed) {
        return plansByCarrier.getOrDefault(carrierId, List.of()).stream()
                .filter(CatalogueSnapshot::saysWhatStays)
                .filter(plan -> plan.kind() != PlanKind.NUMBER_KEEP)
                .filter(plan -> billed == (plan.kind() == PlanKind.POSTPAID));
    }

    private static ValidityRule ruleOf(Plan plan) {
        return ValidityRule.of(plan.validity().rule(), plan.validity().params());
    }

    private static boolean saysWhatStays(Plan plan) {
        return plan.lineAfterEnd() != LineAfterEnd.UNKNOWN && plan.lineAfterEnd() != LineAfterEnd.NOT_A_LINE;
    }

    /** What a carrier takes on a channel: by a row of its own, else by the one for every carrier. */
    public Acceptance acceptance(String carrierId, String channelId) {
        return acceptanceRow(carrierId, channelId)
                .or(() -> acceptanceRow(null, channelId))
                .orElse(Acceptance.UNKNOWN);
    }

    private Optional<Acceptance> acceptanceRow(@Nullable String carrierId, String channelId) {
        return acceptance.values().stream()
                .filter(row -> Objects.equals(row.carrierId(), carrierId))
                .filter(row -> row.channels().contains(channelId))
                .findFirst();
    }

    List<OfferedChannel> channelsFor(String carrierId, SimForm form, Contract contract, LocalDate day) {
        return channelsOf(carrierId).stream()
                .filter(offer -> offer.channel().provenance().holdsOn(day))
                .filter(offer -> offer.channel().serves(form, contract))
                .map(offer -> offer.noting(contract))
                .sorted(Comparator.comparing(OfferedChannel::confirmFirst))
                .toList();
    }

    public List<ChecklistStep> steps(
            String channelId,
            String carrierId,
            SimForm form,
            Contract contract,
            Purpose purpose,
            @Nullable Generation generation) {
        return Optional.ofNullable(channels.get(channelId))
                .map(channel -> channel.stepsFor(carrierId, form, contract, purpose, generation))
                .orElse(List.of());
    }

    List<Promotion> promotions(LocalDate day, String carrierId, @Nullable String planId, String channelId) {
        return promotions.values().stream()
                .filter(promotion -> promotion.applies(day, carrierId, planId, channelId))
                .toList();
    }

    private Stream<OfferedChannel> offered(Carrier carrier) {
        return Stream.of(
                        known(carrier.channels()).map(channel -> offered(carrier, channel, isUnsure(carrier, channel))),
                        known(carrier.confirmFirst()).map(channel -> offered(carrier, channel, true)),
                        unlistedNewCards(carrier).map(channel -> offered(carrier, channel, true)))
                .flatMap(channels -> channels);
    }

    /** What is gone for good is replaced by a card that the agency sells, whether or not its carrier has another one. */
    private Stream<Channel> unlistedNewCards(Carrier carrier) {
        return channels.values().stream()
                .filter(channel -> channel.family() == ChannelFamily.AGENCY)
                .filter(channel -> Boolean.TRUE.equals(channel.conditions().sellsNewCard()))
                .filter(channel -> !carrier.lists(channel.id()));
    }

    private OfferedChannel offered(Carrier carrier, Channel channel, boolean confirmFirst) {
        return OfferedChannel.of(carrier, channel, confirmFirst, acceptance(carrier.id(), channel.id()));
    }

    /** What nobody has verified is never offered as certain. */
    private static boolean isUnsure(Carrier carrier, Channel channel) {
        return channel.confirmFirst() || carrier.provenance().confidence().isWeak();
    }

    private Stream<Channel> known(List<String> ids) {
        return ids.stream().map(channels::get).filter(Objects::nonNull);
    }

    private static <T extends CatalogueRecord> Map<String, T> shelf(
            Collection<? extends CatalogueRecord> rows, Class<T> type) {
        return Collections.unmodifiableMap(rows.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .collect(Collectors.toMap(
                        CatalogueRecord::id, Function.identity(), (first, second) -> second, LinkedHashMap::new)));
    }
}
