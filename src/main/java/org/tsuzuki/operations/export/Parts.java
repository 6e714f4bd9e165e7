package org.tsuzuki.operations.export;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import org.tsuzuki.keys.Refusal;

/** How an open desk hands over a file: parts with their lengths, then a word that it is whole, or why it is not. */
final class Parts extends OutputStream {

    private static final int PART = 1;
    private static final int WHOLE = 2;
    private static final int REFUSED = 3;
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_REASON = 4_000;

    private final DataOutputStream out;

    Parts(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var sent = 0; sent < length; sent += LARGEST) {
            var part = Math.min(LARGEST, length - sent);
            out.write(PART);
            out.writeInt(part);
            out.write(bytes, offset + sent, part);
        }
    }

    void whole() throws IOException {
        out.write(WHOLE);
        out.flush();
    }

    void refuse(String reason) throws IOException {
        out.write(REFUSED);
        out.writeUTF(reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
        out.flush();
    }

    /** @throws Refusal with the desk's reason, or when it went away in the middle */
    static void receive(DataInputStream in, OutputStream to) throws IOException {
        try {
            for (var kind = in.readByte(); kind != WHOLE; kind = in.readByte()) {
                if (kind != PART) {
                    throw new Refusal(in.readUTF());
                }
                var length = in.readInt();
                if (length < 1 || length > LARGEST) {
                    throw new IOException("a part of " + length + " bytes");
                }
                to.write(in.readNBytes(length));
            }
        } catch (EOFException gone) {
            throw new Refusal("The desk was closed before the file was whole; nothing was written.", "try again");
        }
    }
}
