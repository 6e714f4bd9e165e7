package org.tsuzuki.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tsuzuki.advice.ChannelAdvisor;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** 10,000 cards of every carrier, advised one after the other on one thread with the shipped catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
public class AdviceBenchmark {

    private static final int CARDS = 10_000;
    private static final int WANTED_MILLIS = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    private final CatalogueSnapshot catalogue = Shelves.shipped();
    private final List<AdvisedCard> cards = new ArrayList<>();
    private final Situation customer = Situation.UNKNOWN
            .withInJapan(Answer.YES)
            .withPhone(Answer.YES)
            .withWifi(Answer.YES)
            .withHolder(Answer.YES)
            .withShortVisit(Answer.YES)
            .withLanguages(List.of("zh"))
            .withPayments(Set.of("CREDIT_CARD", "ALIPAY", "CASH"))
            .withIssuer(CardIssuer.CN)
            .withBrand(CardBrand.VISA)
            .with(Credential.PASSPORT, Answer.YES)
            .withHabits(Set.of(CustomerPreference.COMPUTER));

    @Setup
    public void fill() {
        var random = new Random(10);
        var carriers = List.copyOf(catalogue.carriers().values());
        for (var i = 0; i < CARDS; i++) {
            cards.add(card(carriers.get(i % carriers.size()), random));
        }
    }

    private static AdvisedCard card(Carrier carrier, Random random) {
        var keyDates = KeyDates.of(
                KeyDate.of(KeyDateKind.DATA, TODAY.plusDays(random.nextInt(-60, 120))),
                KeyDate.of(KeyDateKind.RELEASE, TODAY.plusDays(random.nextInt(-10, 400))));
        return new AdvisedCard(
                carrier.id(),
                null,
                carrier.forms().iterator().next(),
                carrier.contracts().iterator().next(),
                carrier.purposes().iterator().next(),
                Generation.G4,
                keyDates,
                false,
                false);
    }

    /** Runs both and sets what they took beside what is wanted. */
    public static void main(String... arguments) throws RunnerException {
        var options = new OptionsBuilder()
                .include(AdviceBenchmark.class.getName() + "\\.")
                .resultFormat(ResultFormatType.JSON)
                .result("target/bench-advice.json")
                .build();
        for (var run : new Runner(options).run()) {
            var taken = run.getPrimaryResult().getStatistics();
            System.out.printf(
                    "%s: %,d cards in %.0f ms (worst %.0f ms), wanted %,d ms%n",
                    run.getPrimaryResult().getLabel(), CARDS, taken.getMean(), taken.getMax(), WANTED_MILLIS);
        }
    }

    /** The first round of a fresh process, as after a restart. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public void cold(Blackhole desk) {
        advise(desk);
    }

    @Benchmark
    public void warm(Blackhole desk) {
        advise(desk);
    }

    private void advise(Blackhole desk) {
        for (var card : cards) {
            desk.consume(ChannelAdvisor.advise(card, customer, ChannelHistory.NONE, catalogue, NOW));
        }
    }
}
