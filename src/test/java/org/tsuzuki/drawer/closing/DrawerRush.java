package org.tsuzuki.drawer.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.tsuzuki.DeskTest;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

/** What happens to drawers when everything is asked for at the same moment, whatever the database. */
@DeskTest
@Import(Tills.class)
public abstract class DrawerRush {

    private static final int PEOPLE = 8;

    @Autowired
    private DrawerService drawers;

    @Autowired
    private DrawerClosing closing;

    @Autowired
    private ZReportService reports;

    @Autowired
    private Tills tills;

    private BranchDetails branch;

    @BeforeEach
    void atTheCounter() {
        branch = tills.branch();
        tills.join(branch, Role.CLERK);
    }

    @Test
    void one_of_many_openings_wins() {
        assertThat(atOnce(IntStream.range(0, PEOPLE)
                        .<Callable<Object>>mapToObj(tab -> () -> tills.open(tab))
                        .toList()))
                .filteredOn(Optional::isPresent)
                .hasSize(1);
        assertThat(drawers.open()).hasSize(1);
    }

    @Test
    void every_sale_stands_in_the_drawer_once() {
        var drawer = tills.open(0);
        var sales = IntStream.range(0, PEOPLE).mapToObj(tab -> tills.sale()).toList();

        atOnce(sales.stream()
                .<Callable<Object>>map(sale -> () -> tills.sell(sale))
                .toList());

        assertThat(drawers.entries(drawer.id())).hasSize(PEOPLE);
        assertThat(tills.count(drawer, 0).count().expected()).isEqualTo(new Yen(PEOPLE * 3_300L));
    }

    @Test
    void a_sale_is_either_in_the_closed_drawer_or_refused() {
        var owner = tills.join(branch, Role.OWNER);
        tills.join(branch, Role.CLERK);
        var drawer = tills.open(0);
        var sales = IntStream.range(0, PEOPLE - 1).mapToObj(tab -> tills.sale()).toList();
        var work = new ArrayList<Callable<Object>>();
        sales.forEach(sale -> work.add(() -> tills.sell(sale)));
        work.add(() -> {
            tills.count(drawer, 0);
            return closing.close(drawer.id(), tills.word("rush", owner));
        });

        var answers = atOnce(work);

        var sold = answers.subList(0, PEOPLE - 1).stream()
                .filter(Optional::isPresent)
                .count();
        var closed = answers.getLast().map(ZReportNumber.class::cast);
        if (closed.isPresent()) {
            var report = reports.find(closed.get()).orElseThrow();
            assertThat(report.cashIn()).isEqualTo(new Yen(sold * 3_300));
        } else {
            assertThat(drawers.entries(drawer.id())).hasSize((int) sold);
        }
    }

    @Test
    void reports_of_one_branch_have_neither_gap_nor_double() {
        var closings = new ArrayList<Callable<Object>>();
        for (var i = 0; i < PEOPLE; i++) {
            tills.join(branch, Role.CLERK);
            var drawer = tills.open(0);
            tills.count(drawer, 0);
            closings.add(new DelegatingSecurityContextCallable<>(() -> closing.close(drawer.id(), CloseApproval.NONE)));
        }

        var numbers = atOnce(closings).stream()
                .map(answer -> answer.orElseThrow().toString())
                .toList();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(sequence ->
                                ZReportNumber.of(branch.code(), sequence).value())
                        .toList());
        assertThat(AsSystem.call(reports::gaps)).noneMatch(gap -> gap.value().startsWith(branch.code() + "-"));
    }

    /** The answers in order; nothing where it was refused. */
    private static List<Optional<Object>> atOnce(List<Callable<Object>> work) {
        var ready = new CountDownLatch(work.size());
        try (var counter = Executors.newFixedThreadPool(work.size())) {
            var running = counter.invokeAll(work.stream()
                    .<Callable<Optional<Object>>>map(each -> new DelegatingSecurityContextCallable<>(() -> {
                        ready.countDown();
                        ready.await();
                        try {
                            return Optional.of(each.call());
                        } catch (ProblemException refused) {
                            return Optional.empty();
                        }
                    }))
                    .toList());
            var answers = new ArrayList<Optional<Object>>();
            for (var answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
