package org.tsuzuki.operations.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tsuzuki.keys.Refusal;

/** A desk that is open on a data directory, as a command reaches it. */
record OpenDesk(SocketChannel channel) implements AutoCloseable {

    /** Empty when none is open there. */
    static Optional<OpenDesk> on(Path data) {
        var place = DeskSocket.in(data);
        if (Files.notExists(place)) {
            return Optional.empty();
        }
        try {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(place));
                return Optional.of(new OpenDesk(channel));
            } catch (ConnectException nobodyThere) {
                channel.close();
                return Optional.empty();
            } catch (SocketException refused) {
                channel.close();
                throw new Refusal(
                        "The desk that is open there does not let you in (" + refused.getMessage() + ").",
                        "run the command as the user who runs the desk");
            }
        } catch (IOException | UnsupportedOperationException failure) {
            return Optional.empty();
        }
    }

    void write(ExportRequest wanted, OutputStream out) throws IOException {
        new DataOutputStream(Channels.newOutputStream(channel)).writeUTF(wanted.words());
        Parts.receive(new DataInputStream(Channels.newInputStream(channel)), out);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
