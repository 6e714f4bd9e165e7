package org.tsuzuki.operations.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.DeskClock;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.StaffDetails;

/** What the demo's staff did, carried out in the order of time: each by its person, with the clock standing at it. */
final class DemoTimetable {

    private final List<Happening> happenings = new ArrayList<>();

    void add(Instant at, StaffDetails by, Runnable work) {
        happenings.add(new Happening(at, by, work));
    }

    /** Within the caller's transaction; what is written is not kept in memory, or every query would look through it. */
    void carryOut(DeskClock clock, EntityManager entities) {
        happenings.sort(Comparator.comparing(Happening::at));
        for (var now : happenings) {
            clock.at(now.at(), () -> AsSystem.runAs(now.by(), now.work()));
            entities.flush();
            entities.clear();
        }
    }

    private record Happening(Instant at, StaffDetails by, Runnable work) {}
}
