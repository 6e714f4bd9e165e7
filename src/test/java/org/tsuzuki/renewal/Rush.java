package org.tsuzuki.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Many people at once, all signed in as whoever is signed in here; they begin together. */
public record Rush(int people) {

    public <T> List<T> each(IntFunction<T> work) {
        var ready = new CountDownLatch(people);
        try (var counter = Executors.newFixedThreadPool(people)) {
            var answers = counter.invokeAll(IntStream.range(0, people)
                    .<Callable<T>>mapToObj(number -> new DelegatingSecurityContextCallable<>(() -> {
                        ready.countDown();
                        ready.await();
                        return work.apply(number);
                    }))
                    .toList());
            var results = new ArrayList<T>();
            for (var answer : answers) {
                results.add(answer.get());
            }
            return results;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
