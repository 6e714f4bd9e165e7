package org.tsuzuki.lookup;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** The one search box: phone numbers, card numbers, names in any script, customer and receipt numbers. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class LookupService {

    private static final int ENOUGH_MATCHES = 400;
    private static final Set<SearchTermKind> NOT_NAMES = EnumSet.complementOf(EnumSet.of(SearchTermKind.NAME));

    private final LookupTokens tokens;
    private final HitAssembly assembly;

    LookupService(LookupTokens tokens, HitAssembly assembly) {
        this.tokens = tokens;
        this.assembly = assembly;
    }

    /** The best hits first; nothing for less than a clue. Several words must all fit the same customer or card. */
    public List<Hit> search(String typed, int limit) {
        var folded = TextLimit.SEARCH.cut(TypedText.fold(TextLimit.SEARCH.cut(typed)));
        if (folded.isEmpty()) {
            return List.of();
        }
        var whole = matches(SearchTerm.of(folded));
        var found = whole.isEmpty() && !SearchTerm.isNumber(TypedText.foldNumber(folded)) ? inWords(folded) : whole;
        return assembly.assemble(ranked(found, folded), limit);
    }

    /** The rarest word says whose files the others are looked for in: a common name fits more than are read. */
    private List<Match> inWords(String folded) {
        var words = Arrays.stream(folded.split("\\s+"))
                .distinct()
                .map(SearchTerm::of)
                .filter(clue -> !clue.isEmpty())
                .toList();
        if (words.size() < 2) {
            return List.of();
        }
        var each = words.stream().map(this::matches).toList();
        var rarest = each.indexOf(Collections.min(each, Comparator.comparingInt(List::size)));
        var found = each.get(rarest);
        for (var i = 0; i < words.size(); i++) {
            if (i != rarest && !found.isEmpty()) {
                found = both(found, matchesAmong(words.get(i), found));
            }
        }
        return found;
    }

    private static List<Match> both(List<Match> before, List<Match> next) {
        return before.stream()
                .flatMap(one -> next.stream().filter(one::agreesWith).map(one::and))
                .collect(Collectors.toMap(Match::subject, Function.identity(), Match::surer, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private List<Match> matchesAmong(SearchTerm clue, List<Match> found) {
        var customers = found.stream().map(Match::customerId).collect(Collectors.toSet());
        var exact = clue.exact().stream()
                .flatMap(word -> tokens.findByTokenAndKindInAndCustomerIdIn(word, NOT_NAMES, customers).stream());
        var prefix = clue.prefixes().stream()
                .flatMap(word -> tokens.findByTokenStartingWithAndCustomerIdIn(word, customers).stream());
        return Stream.concat(exact, prefix).toList();
    }

    private List<Match> matches(SearchTerm clue) {
        var exact = clue.exact().stream()
                .flatMap(word -> tokens.findByTokenAndKindIn(word, NOT_NAMES, Limit.of(ENOUGH_MATCHES)).stream());
        var prefix = clue.prefixes().stream()
                .flatMap(word -> tokens.findByTokenStartingWithOrderByToken(word, Limit.of(ENOUGH_MATCHES)).stream());
        return Stream.concat(exact, prefix).toList();
    }

    /** One match for each card or customer, whole words before beginnings, surer kinds of clue first. */
    private static List<Match> ranked(List<Match> matches, String typed) {
        var clue = SearchTerm.of(typed);
        Map<Object, Match> best = new LinkedHashMap<>();
        matches.stream()
                .sorted(Comparator.comparing((Match match) -> !isWhole(match, clue))
                        .thenComparing(Match::kind)
                        .thenComparing(Match::token))
                .forEach(match -> best.putIfAbsent(match.subject(), match));
        return List.copyOf(best.values());
    }

    private static boolean isWhole(Match match, SearchTerm clue) {
        return clue.exact().contains(match.token()) || clue.prefixes().contains(match.token());
    }
}
