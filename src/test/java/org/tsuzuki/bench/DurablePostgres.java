package org.tsuzuki.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.tsuzuki.PostgresData;

/** PostgreSQL that waits for the disk at every commit, as an installed server does. */
final class DurablePostgres extends PostgresData {

    @Override
    protected EmbeddedPostgres start(EmbeddedPostgres.Builder server) {
        return super.start(server.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB"));
    }
}
