package org.tsuzuki.drawer;

import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;

/**
 * Notes and coins as they were counted.
 *
 * @param pieces how many of each face value in yen, the highest first; what there is none of is left out
 */
public record CashCount(Map<Integer, Integer> pieces) implements Serializable {

    /** Japan's notes and coins, the highest first. */
    public static final List<Integer> FACE_VALUES = List.of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10, 5, 1);

    /** The most of one kind that is believed; more is a slip of the finger. */
    public static final int MOST = 10_000;

    /** @throws ProblemException at "pieces.500" for a number of pieces that cannot be */
    public CashCount {
        var sorted = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        pieces.forEach((face, count) -> {
            if (!FACE_VALUES.contains(face) || count < 0 || count > MOST) {
                throw new ProblemException(tooMany(), "pieces." + face);
            }
            if (count > 0) {
                sorted.put(face, count);
            }
        });
        pieces = Collections.unmodifiableMap(sorted);
    }

    /** What is said of a number of pieces that cannot be. */
    public static Problem tooMany() {
        return Problem.of("problem.drawer.pieces", (long) MOST);
    }

    public Yen sum() {
        return new Yen(pieces.entrySet().stream()
                .mapToLong(piece -> (long) piece.getKey() * piece.getValue())
                .sum());
    }

    public int of(int face) {
        return pieces.getOrDefault(face, 0);
    }

    /** The fewest notes and coins that make up a sum. */
    public static CashCount fewest(Yen sum) {
        var left = sum.amount();
        var pieces = new TreeMap<Integer, Integer>();
        for (var face : FACE_VALUES) {
            pieces.put(face, (int) Math.min(left / face, MOST));
            left -= (long) face * pieces.get(face);
        }
        return new CashCount(pieces);
    }
}
