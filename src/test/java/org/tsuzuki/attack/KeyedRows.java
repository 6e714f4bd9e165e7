package org.tsuzuki.attack;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.verification.VerificationCodes;
import org.tsuzuki.renewal.checkout.BusyCounter;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherKind;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.TypedLot;
import org.tsuzuki.voucher.vault.VaultService;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Inside the packaged desk: opens every voucher that is there, then stores one more and signs one more receipt. */
public class KeyedRows {

    static final String OPENED = "opened ";
    static final String SEALED = "sealed ";
    static final String SIGNED = "signed ";

    /** Whose name must not be found in the file of the database. */
    static final String NAME = "Planted Person";

    private static final int MOST_TURNS = 200;

    private final BusyCounter busy;
    private final AgencyService agency;
    private final StaffService staff;
    private final InvitationService invitations;
    private final VoucherEntry entry;
    private final VaultService vault;
    private final ReceiptService receipts;
    private final VerificationCodes codes;
    private final JdbcTemplate database;
    private final Clock clock;

    KeyedRows(
            BusyCounter busy,
            AgencyService agency,
            StaffService staff,
            InvitationService invitations,
            VoucherEntry entry,
            VaultService vault,
            ReceiptService receipts,
            VerificationCodes codes,
            JdbcTemplate database,
            Clock clock) {
        this.busy = busy;
        this.agency = agency;
        this.staff = staff;
        this.invitations = invitations;
        this.entry = entry;
        this.vault = vault;
        this.receipts = receipts;
        this.codes = codes;
        this.database = database;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void work() {
        var clerk = AsSystem.call(() -> staff.staff().stream().findFirst().orElseGet(this::hire));
        AsSystem.runAs(clerk, () -> {
            openAll();
            seal();
            sign();
        });
    }

    private StaffDetails hire() {
        var branch = agency.add(new BranchDetails(
                BranchId.next(), null, "SJ", "Shinjuku", "Tsuzuki Travel", "1-2-3 Nishi-Shinjuku", "", null, false));
        invitations.accept(
                staff.invite(new NewStaff("planted", NAME, Role.CLERK, branch.id(), Language.EN)),
                "a long enough sentence");
        return staff.staff().getFirst();
    }

    @SuppressWarnings("SystemOut")
    private void openAll() {
        for (var id : ids("select id from voucher")) {
            var code = vault.reveal(new VoucherId(id), "the customer asks");
            System.out.println(OPENED + code.value());
        }
    }

    private List<UUID> ids(String query) {
        return database.queryForList(query, UUID.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    @SuppressWarnings("SystemOut")
    private void seal() {
        var code = "%016d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000_000_000L));
        var lot = new TypedLot(
                VoucherKind.STOCK,
                "softbank-prepaid",
                "sbpre-3000",
                "",
                "2,940",
                null,
                "Konbini",
                JapanTime.dayOf(clock.instant()),
                null);
        entry.store(lot, List.of(new TypedCode("", code)));
        System.out.println(SEALED + code);
    }

    @SuppressWarnings("SystemOut")
    private void sign() {
        var known = ids("select id from card");
        if (known.isEmpty()) {
            busy.open(3);
        } else {
            busy.open(known);
        }
        var receipt = IntStream.range(0, MOST_TURNS)
                .mapToObj(turn -> busy.serve())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        var content = receipts.find(ReceiptNumber.parse(receipt)).orElseThrow();
        System.out.println(SIGNED + codes.of(content).text());
    }
}
