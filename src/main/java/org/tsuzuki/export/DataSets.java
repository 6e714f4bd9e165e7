package org.tsuzuki.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.export.data.DataSet;
import org.tsuzuki.export.data.Exportable;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.month.AccountantMonth;
import org.tsuzuki.security.BranchScope;
import org.tsuzuki.security.RefusedAccess;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.SignedInActor;

/** What may be exported, and by whom; asked before a row is read and again before a file leaves. */
@Component
class DataSets {

    private final List<Exportable> all;
    private final BranchScope scope;
    private final ApplicationEventPublisher events;

    DataSets(List<Exportable> all, BranchScope scope, ApplicationEventPublisher events) {
        this.all =
                all.stream().sorted(Comparator.comparingInt(Exportable::order)).toList();
        this.scope = scope;
        this.events = events;
    }

    /** Those that I may export, in their order. */
    List<Exportable> mine() {
        return all.stream().filter(data -> data.reach().isOpenTo(myRole())).toList();
    }

    Optional<Exportable> find(String word) {
        return mine().stream().filter(data -> data.word().equals(word)).findFirst();
    }

    Exportable get(String word) {
        return find(word).orElseThrow(() -> {
            all.stream().filter(data -> data.word().equals(word)).findFirst().ifPresent(this::refused);
            return ProblemException.of("problem.export.noData");
        });
    }

    /** Its name is one of the desk's own. */
    private void refused(Exportable data) {
        events.publishEvent(new RefusedAccess(
                "export." + data.word(), RefusedAccess.Why.ROLE, data.word(), DomainChange.Ties.NONE));
    }

    /** Whether I have to stay within my branch. */
    boolean isOneBranch(Exportable data) {
        return data.reach().isOneBranchFor(myRole());
    }

    /** Whether I may have its rows as files. */
    boolean hasDocuments(DataSet<?> data) {
        return data.documents()
                .filter(documents -> documents.reach().isOpenTo(myRole()))
                .isPresent();
    }

    /** What is wanted, as far as I may have it. */
    ExportOrder allowed(ExportOrder wanted) {
        return switch (get(wanted.data())) {
            case AccountantMonth month -> wanted.asFiles(month.whole(wanted.filter()));
            case DataSet<?> data -> allowed(data, wanted);
            case Exportable other -> throw new IllegalStateException(other.word() + " cannot be written");
        };
    }

    private ExportOrder allowed(DataSet<?> data, ExportOrder wanted) {
        if (!wanted.filter().isForwards()) {
            throw ProblemException.of("problem.book.export.days").at("to");
        }
        if (wanted.format() == FileFormat.FILES) {
            throw ProblemException.of("problem.export.noFiles").at("format");
        }
        if (wanted.format().isOneFileEach() && !hasDocuments(data)) {
            data.documents().ifPresent(documents -> refused(data));
            throw ProblemException.of("problem.export.noDocuments").at("format");
        }
        if (wanted.columns().stream()
                .anyMatch(id ->
                        data.columns().stream().noneMatch(column -> column.id().equals(id)))) {
            throw ProblemException.of("problem.export.noColumn").at("columns");
        }
        var known = wanted.filter().more().entrySet().stream()
                .filter(each -> data.filters().contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var branch = isOneBranch(data)
                ? scope.ownFor(wanted.filter().branch())
                : wanted.filter().branch();
        return wanted.within(wanted.filter().with(known).at(data.hasBranches() ? branch : null));
    }

    /** The desk itself works with the owner's rights. */
    private static Role myRole() {
        return SignedInActor.principal().map(person -> person.staff().role()).orElse(Role.OWNER);
    }
}
