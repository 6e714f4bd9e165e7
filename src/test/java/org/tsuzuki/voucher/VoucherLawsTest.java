package org.tsuzuki.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

@Label("Laws of a voucher")
class VoucherLawsTest {

    private static final UUID BRANCH = UUID.randomUUID();
    private static final List<Actor> CLERKS =
            List.of(new Actor(UUID.randomUUID(), "A", BRANCH), new Actor(UUID.randomUUID(), "B", BRANCH));
    private static final Duration TIME = Duration.ofMinutes(20);
    private static final VoucherPurpose PURPOSE =
            new VoucherPurpose("carrier", "plan", UUID.randomUUID(), new Yen(3000));

    @Property(tries = 2000)
    @Label("no sequence of commands uses a voucher twice, unless a supervisor has put it back in between")
    void used_once(
            @ForAll @Size(max = 40) List<Command> commands, @ForAll @Size(40) List<@IntRange(max = 1) Integer> who) {
        var voucher = voucher();
        var now = TestClock.START;
        var uses = new ArrayList<UUID>();
        var allowed = 1;
        for (var i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            now = now.plus(Duration.ofMinutes(command == Command.WAIT ? 15 : 1));
            var before = voucher.details(now).state();
            if (done(voucher, command, CLERKS.get(who.get(i)), now, uses)
                    && command == Command.PUT_BACK
                    && before == VoucherState.USED) {
                allowed++;
            }
            assertThat(uses.size()).isLessThanOrEqualTo(allowed);
            assertThat(voucher.details(now).state() == VoucherState.USED).isEqualTo(voucher.usedBy() != null);
        }
    }

    @Property(tries = 1000)
    @Label("a code that was seen never comes back into stock without a supervisor")
    void seen_stays(
            @ForAll @Size(max = 30) List<Command> commands, @ForAll @Size(30) List<@IntRange(max = 1) Integer> who) {
        var voucher = voucher();
        voucher.reveal(CLERKS.getFirst(), TIME, TestClock.START);
        var now = TestClock.START;
        for (var i = 0; i < commands.size() && commands.get(i) != Command.PUT_BACK; i++) {
            now = now.plus(Duration.ofMinutes(commands.get(i) == Command.WAIT ? 45 : 1));
            done(voucher, commands.get(i), CLERKS.get(who.get(i)), now, new ArrayList<>());
            assertThat(voucher.details(now).state()).isNotEqualTo(VoucherState.IN_STOCK);
        }
    }

    private static Voucher voucher() {
        var lot = new Lot(
                VoucherKind.STOCK,
                "carrier",
                "plan",
                null,
                new Yen(3000),
                new Yen(2900),
                "",
                TestClock.TODAY,
                TestClock.TODAY.plusDays(1),
                Account.MAIN_BANK);
        var code = new VoucherCode("1234567890");
        return new Voucher(
                VoucherId.next(),
                BRANCH,
                lot,
                new EnteredCode(null, code, new SealedCode("", ""), ""),
                TestClock.START);
    }

    private static boolean done(Voucher voucher, Command command, Actor clerk, Instant now, List<UUID> uses) {
        try {
            switch (command) {
                case RESERVE -> voucher.reserve(clerk, TIME, now);
                case RELEASE -> voucher.release(clerk);
                case REVEAL -> voucher.reveal(clerk, TIME, now);
                case USE -> {
                    var renewal = UUID.randomUUID();
                    voucher.use(renewal, PURPOSE, clerk, now);
                    uses.add(renewal);
                }
                case SPOIL -> voucher.withdraw(VoucherState.SPOILT, clerk);
                case GIVE_BACK -> voucher.withdraw(VoucherState.RETURNED, clerk);
                case PUT_BACK -> voucher.putBack(clerk, now);
                case WAIT -> {}
            }
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    enum Command {
        RESERVE,
        RELEASE,
        REVEAL,
        USE,
        SPOIL,
        GIVE_BACK,
        PUT_BACK,
        WAIT
    }
}
