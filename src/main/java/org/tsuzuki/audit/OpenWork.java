package org.tsuzuki.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** What a transaction has not written yet; what the database refuses of it is told as at the commit. */
@Repository
class OpenWork {

    private final EntityManager entities;

    OpenWork(EntityManager entities) {
        this.entities = entities;
    }

    void write() {
        entities.flush();
    }
}
