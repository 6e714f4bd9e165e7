package org.tsuzuki.catalogue;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.catalogue.shape.ItemCheck;
import org.tsuzuki.catalogue.shape.ItemDifferences;

/** The one place where rows are stored: each change is announced, and readers load anew after its commit. */
@Component
public class CatalogueStorage {

    /** In characters; what changes has to fit into one entry of the audit log, before and after. */
    private static final int LONGEST = 40_000;

    private final CatalogueItems rows;
    private final CatalogueCache shelf;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    CatalogueStorage(
            CatalogueItems rows,
            CatalogueCache shelf,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.shelf = shelf;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    public Optional<CatalogueItem> find(CatalogueKind kind, String id) {
        return TextLimit.ID.refusal(id).isPresent() ? Optional.empty() : rows.findById(new CatalogueItemId(kind, id));
    }

    /** Adds a row after the others; {@code shipped} when it came with the program. */
    public void add(CatalogueRecord added, boolean shipped, String action) {
        var document = document(added);
        var id = new CatalogueItemId(CatalogueKind.of(added), added.id());
        rows.save(CatalogueItem.added(
                id,
                rows.nextPosition(),
                document,
                shipped ? document : null,
                clock.instant(),
                actor.get().name()));
        announce(action, null, added, null);
    }

    /** Stores what a row says now; nothing happens when it says that already. */
    public void change(CatalogueItem row, CatalogueRecord after, String action, @Nullable String reason) {
        var before = row.content();
        if (before.equals(after)) {
            return;
        }
        row.say(document(after), clock.instant(), actor.get().name());
        rows.save(row);
        announce(action, before, after, reason);
    }

    /** Notes which shipped state the agency has seen. */
    public void acknowledge(CatalogueItem row, CatalogueRecord shipped) {
        row.acknowledge(Documents.write(shipped));
        rows.save(row);
    }

    /** Leaves a row as it is although the program ships something else; tells what was offered and what stays. */
    public void keep(CatalogueItem row, CatalogueRecord offered) {
        acknowledge(row, offered);
        announce("catalogue.offerKept", offered, row.content(), null);
    }

    private void announce(
            String action, @Nullable CatalogueRecord before, CatalogueRecord after, @Nullable String reason) {
        var label = CatalogueKind.of(after).file() + " " + after.id();
        events.publishEvent(
                new DomainChange(action, after.id(), label, ItemDifferences.between(before, after), reason));
        forgetAfterCommit();
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                shelf.forget();
            }
        });
    }

    private static String document(CatalogueRecord row) {
        var document = Documents.write(row);
        if (document.length() > LONGEST) {
            throw ItemCheck.refusal("name.zh", "tooLong");
        }
        return document;
    }
}
