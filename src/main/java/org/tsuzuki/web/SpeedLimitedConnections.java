package org.tsuzuki.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;

/**
 * Connections that end when the other side trickles. Tomcat limits only the time between two bytes, so that whoever sends
 * one at a time stays for hours; here a request, with all of its body and also what is only thrown away, and an answer
 * each have to keep a {@link MinimumSpeed}. It suits requests and answers that take turns, not web sockets.
 */
public final class SpeedLimitedConnections extends Http11NioProtocol {

    private final Endpoint endpoint;

    /** Called by Tomcat, which knows the class by its name only. */
    public SpeedLimitedConnections() {
        this(new Endpoint());
    }

    private SpeedLimitedConnections(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /**
     * @param free how long a request or an answer may take before its pace is looked at
     * @param largest bytes of a request, its headers included
     */
    void allow(Duration free, long largest) {
        endpoint.free = free;
        endpoint.largest = largest;
    }

    private static final class Endpoint extends NioEndpoint {

        private volatile Duration free = Duration.ofSeconds(20);
        private volatile long largest = Long.MAX_VALUE;

        /** TLS has channels of its own, and belongs into the proxy in front. */
        @Override
        protected NioChannel createChannel(SocketBufferHandler buffer) {
            return isSSLEnabled() ? super.createChannel(buffer) : new Channel(buffer, free, largest);
        }
    }

    private static final class Channel extends NioChannel {

        private final MinimumSpeed request;
        private final MinimumSpeed answer;

        Channel(SocketBufferHandler buffer, Duration free, long largest) {
            super(buffer);
            request = new MinimumSpeed(free, largest);
            answer = new MinimumSpeed(free, Long.MAX_VALUE);
        }

        @Override
        public void reset(SocketChannel channel, NioSocketWrapper wrapper) throws IOException {
            request.begin();
            answer.begin();
            super.reset(channel, wrapper);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return (int) took(super.read(target));
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return took(super.read(targets, offset, length));
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return (int) gave(super.write(source));
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            return gave(super.write(sources, offset, length));
        }

        private long took(long bytes) throws IOException {
            if (bytes > 0) {
                answer.begin();
                request.moved(bytes);
            }
            return bytes;
        }

        private long gave(long bytes) throws IOException {
            if (bytes > 0) {
                request.begin();
                answer.moved(bytes);
            }
            return bytes;
        }
    }
}
