package org.tsuzuki.audit.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** That a tree has grown out of an earlier one, told and checked as in RFC 9162, 2.1.4. */
public final class MerkleProof {

    private MerkleProof() {}

    /** @return what whoever knows the earlier root needs besides the later one */
    public static List<byte[]> consistency(long earlier, long later, Subtrees tree) {
        if (earlier <= 0 || earlier > later) {
            throw new IllegalArgumentException("No proof from " + earlier + " to " + later);
        }
        var proof = new ArrayList<byte[]>();
        prove(earlier, 0, later, true, tree, proof);
        return proof;
    }

    private static void prove(long earlier, long from, long to, boolean isWhole, Subtrees tree, List<byte[]> proof) {
        if (earlier == to) {
            if (!isWhole) {
                proof.add(tree.root(from, to));
            }
            return;
        }
        var middle = from + Long.highestOneBit(to - from - 1);
        if (earlier <= middle) {
            prove(earlier, from, middle, isWhole, tree, proof);
            proof.add(tree.root(middle, to));
        } else {
            prove(earlier, middle, to, false, tree, proof);
            proof.add(tree.root(from, middle));
        }
    }

    public static boolean isConsistent(
            long earlier, byte[] earlierRoot, long later, byte[] laterRoot, List<byte[]> proof) {
        if (earlier <= 0 || earlier > later) {
            return false;
        }
        if (earlier == later) {
            return proof.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(earlier) == 1) {
            path.addFirst(earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        var first = earlier - 1;
        var second = later - 1;
        while ((first & 1) == 1) {
            first >>= 1;
            second >>= 1;
        }
        var old = path.getFirst();
        var whole = path.getFirst();
        for (var step : path.subList(1, path.size())) {
            if (second == 0) {
                return false;
            }
            if ((first & 1) == 1 || first == second) {
                old = node(step, old);
                whole = node(step, whole);
                while ((first & 1) == 0 && first != 0) {
                    first >>= 1;
                    second >>= 1;
                }
            } else {
                whole = node(whole, step);
            }
            first >>= 1;
            second >>= 1;
        }
        return second == 0 && Arrays.equals(old, earlierRoot) && Arrays.equals(whole, laterRoot);
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = EntryForm.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** Tells the root over the entries after the first number, up to the second. */
    public interface Subtrees {

        byte[] root(long from, long to);
    }
}
