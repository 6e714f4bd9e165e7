package org.tsuzuki.operations;

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

    /** So many changes are kept in memory before they are handed to the database. */
    private static final int BATCH = 40;

    private final List<Happening> happenings = new ArrayList<>();

    void add(Instant at, StaffDetails by, Runnable work) {
        happenings.add(new Happening(at, by, work));
    }

    void carryOut(DeskClock clock, EntityManager entities) {
        happenings.sort(Comparator.comparing(Happening::at));
        for (var i = 0; i < happenings.size(); i++) {
            var now = happenings.get(i);
            clock.at(now.at(), () -> AsSystem.runAs(now.by(), now.work()));
            if (i % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
    }

    private record Happening(Instant at, StaffDetails by, Runnable work) {}
}
