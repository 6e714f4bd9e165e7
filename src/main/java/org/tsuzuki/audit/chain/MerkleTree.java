package org.tsuzuki.audit.chain;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash tree of RFC 9162 over the hashes of entries, of which only the roots of its whole subtrees are kept: one for
 * each bit of its size. That is enough to go on from, and to tell the root.
 */
public final class MerkleTree {

    private final List<byte[]> roots;
    private long size;

    private MerkleTree(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = new ArrayList<>(roots);
        if (Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has not " + roots.size() + " subtrees");
        }
    }

    public static MerkleTree empty() {
        return new MerkleTree(0, List.of());
    }

    /** A tree that was kept by {@link #subtrees()}. */
    public static MerkleTree of(long size, String subtrees) {
        return new MerkleTree(
                size,
                subtrees.isEmpty()
                        ? List.of()
                        : List.of(subtrees.split(" ")).stream()
                                .map(HexFormat.of()::parseHex)
                                .toList());
    }

    /** @param entryHash hexadecimal */
    public void add(String entryHash) {
        var node = leaf(HexFormat.of().parseHex(entryHash));
        for (var bit = size; (bit & 1) == 1; bit >>= 1) {
            node = MerkleProof.node(roots.removeLast(), node);
        }
        roots.add(node);
        size++;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        if (roots.isEmpty()) {
            return EntryForm.sha256().digest();
        }
        var root = roots.getLast();
        for (var subtree : roots.reversed().subList(1, roots.size())) {
            root = MerkleProof.node(subtree, root);
        }
        return root;
    }

    public String subtrees() {
        return String.join(" ", roots.stream().map(HexFormat.of()::formatHex).toList());
    }

    private static byte[] leaf(byte[] entryHash) {
        var digest = EntryForm.sha256();
        digest.update((byte) 0);
        return digest.digest(entryHash);
    }
}
