package org.tsuzuki.operations.export;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tsuzuki.keys.Refusal;

/**
 * Where an open desk takes the export command: a socket in its data directory, which nobody else may enter. The command
 * gets the bytes and writes the file itself, so that nobody has the desk write anywhere.
 */
@Component
@ConditionalOnProperty(name = ClosedDesk.PROPERTY, havingValue = "false", matchIfMissing = true)
class DeskSocket implements SmartLifecycle {

    static final String NAME = "tsuzuki.sock";
    private static final Logger LOG = LoggerFactory.getLogger(DeskSocket.class);

    private final DeskExport export;
    private final Path data;
    private volatile @Nullable ServerSocketChannel open;

    DeskSocket(DeskExport export, @Value("${tsuzuki.data}") Path data) {
        this.export = export;
        this.data = data;
    }

    /** By the shorter way: the system takes some hundred characters only. */
    static Path in(Path data) {
        var absolute = data.toAbsolutePath().normalize().resolve(NAME);
        var here = Path.of("").toAbsolutePath();
        var relative = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return relative.toString().length() < absolute.toString().length() ? relative : absolute;
    }

    @Override
    public void start() {
        try {
            var place = in(data);
            Files.deleteIfExists(place); // left by a desk that was killed; whoever is here has the database open
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(place));
            open = server;
            Thread.ofVirtual().name("export-command").start(() -> accept(server));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException failure) {
            LOG.warn("./tsuzuki export works only while this desk is closed: {}", failure.getMessage());
        }
    }

    private void accept(ServerSocketChannel server) {
        try {
            while (server.isOpen()) {
                var command = server.accept();
                Thread.ofVirtual().name("export-command").start(() -> answer(command));
            }
        } catch (ClosedChannelException closed) {
            LOG.debug("No commands any more");
        } catch (IOException failure) {
            LOG.warn("./tsuzuki export works only while this desk is closed: {}", failure.getMessage());
        }
    }

    private void answer(SocketChannel command) {
        try (command) {
            var wanted = new DataInputStream(Channels.newInputStream(command)).readUTF();
            var out = new Parts(Channels.newOutputStream(command));
            try {
                export.write(ExportRequest.of(wanted), out);
                out.whole();
            } catch (Refusal refused) {
                out.refuse(refused.getMessage());
            } catch (RuntimeException failure) {
                LOG.error("An export of the command failed", failure);
                out.refuse("It could not be exported; the log of the desk says why.");
            }
        } catch (IOException gone) {
            LOG.warn("The export command went away: {}", gone.getMessage());
        }
    }

    @Override
    public void stop() {
        try {
            var server = open;
            if (server != null) {
                server.close();
                Files.deleteIfExists(in(data));
            }
        } catch (IOException failure) {
            LOG.warn("The socket of the commands does not close: {}", failure.getMessage());
        } finally {
            open = null;
        }
    }

    @Override
    public boolean isRunning() {
        return open != null;
    }
}
