package org.tsuzuki.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 70;
    private static final List<String> HASHES = IntStream.range(0, MOST)
            .mapToObj(number -> EntryForm.hash("entry " + number))
            .toList();

    /** The root of no entries at all: RFC 9162, 2.1.1. */
    @Test
    void an_empty_tree_has_the_hash_of_nothing() {
        assertThat(HexFormat.of().formatHex(MerkleTree.empty().root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void the_root_is_that_of_the_recursive_definition_for_every_size() throws Exception {
        for (var size = 1; size <= MOST; size++) {
            assertThat(tree(size).root()).as("%d", size).isEqualTo(defined(0, size));
        }
    }

    @Test
    void a_tree_goes_on_from_what_was_kept_of_it() {
        for (var kept = 0; kept < MOST; kept++) {
            var tree = MerkleTree.of(kept, tree(kept).subtrees());
            HASHES.subList(kept, MOST).forEach(tree::add);

            assertThat(tree.root()).isEqualTo(tree(MOST).root());
        }
        assertThatThrownBy(() -> MerkleTree.of(3, tree(4).subtrees())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_tree_is_proved_to_have_grown_out_of_every_smaller_one() {
        for (var later = 1; later <= MOST; later++) {
            for (var earlier = 1; earlier <= later; earlier++) {
                var proof = MerkleProof.consistency(earlier, later, MerkleTreeTest::range);

                assertThat(isConsistent(earlier, later, proof))
                        .as("%d %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void no_forged_proof_is_believed() {
        for (var later = 2; later <= 40; later++) {
            for (var earlier = 1; earlier < later; earlier++) {
                var proof = MerkleProof.consistency(earlier, later, MerkleTreeTest::range);
                for (var step = 0; step < proof.size(); step++) {
                    var forged = new ArrayList<>(proof);
                    var bent = proof.get(step).clone();
                    bent[7] ^= 1;
                    forged.set(step, bent);
                    assertThat(isConsistent(earlier, later, forged)).isFalse();
                    forged.remove(step);
                    assertThat(isConsistent(earlier, later, forged)).isFalse();
                }
                var longer = new ArrayList<>(proof);
                longer.add(EntryForm.sha256().digest());
                assertThat(isConsistent(earlier, later, longer)).isFalse();
                assertThat(MerkleProof.isConsistent(
                                earlier,
                                tree(earlier).root(),
                                later,
                                tree(later - 1).root(),
                                proof))
                        .isFalse();
                assertThat(MerkleProof.isConsistent(
                                earlier, tree(later).root(), later, tree(later).root(), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void sizes_that_cannot_be_are_no_proof() {
        var root = tree(3).root();

        assertThat(MerkleProof.isConsistent(0, root, 3, root, List.of())).isFalse();
        assertThat(MerkleProof.isConsistent(4, root, 3, root, List.of())).isFalse();
        assertThat(MerkleProof.isConsistent(3, root, 3, root, List.of(root))).isFalse();
        assertThatThrownBy(() -> MerkleProof.consistency(4, 3, MerkleTreeTest::range))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isConsistent(int earlier, int later, List<byte[]> proof) {
        return MerkleProof.isConsistent(
                earlier, tree(earlier).root(), later, tree(later).root(), proof);
    }

    private static byte[] range(long from, long to) {
        var tree = MerkleTree.empty();
        HASHES.subList((int) from, (int) to).forEach(tree::add);
        return tree.root();
    }

    private static MerkleTree tree(int size) {
        var tree = MerkleTree.empty();
        HASHES.subList(0, size).forEach(tree::add);
        return tree;
    }

    /** As it is written in RFC 9162, 2.1.1, and as slowly. */
    private static byte[] defined(int from, int to) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        if (to - from == 1) {
            digest.update((byte) 0);
            return digest.digest(HexFormat.of().parseHex(HASHES.get(from)));
        }
        var half = 1;
        while (half * 2 < to - from) {
            half *= 2;
        }
        digest.update((byte) 1);
        digest.update(defined(from, from + half));
        return digest.digest(defined(from + half, to));
    }
}
