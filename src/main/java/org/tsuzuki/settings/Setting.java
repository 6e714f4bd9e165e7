package org.tsuzuki.settings;

import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/** An amount, a time or a rule that an agency may want otherwise. The migration says the names and the ranges again. */
public enum Setting {
    /** What is asked on top of what the carrier takes, before anybody types something else. */
    SERVICE_FEE(SettingGroup.RENEWALS, SettingUnit.YEN, 300, 0, 100_000),
    /** The same SIM, plan and amount again within it needs a supervisor's word. */
    SAME_RENEWAL_WITHIN(SettingGroup.RENEWALS, SettingUnit.MINUTES, 30, 1, 1_440),
    /** When an open renewal asks to be looked at again. */
    NEXT_CHECK_AFTER(SettingGroup.RENEWALS, SettingUnit.MINUTES, 30, 5, 1_440),
    /** Whether cash is only taken and given back by whoever has a drawer open. */
    DRAWER_REQUIRED(SettingGroup.CASH, SettingUnit.YES_NO, 1, 0, 1),
    /** A difference beyond it needs a supervisor and a reason. */
    CASH_TOLERANCE(SettingGroup.CASH, SettingUnit.YEN, 500, 0, 100_000),
    /** From here on refunds and reversals need two people. */
    TWO_PEOPLE_FROM(SettingGroup.APPROVAL, SettingUnit.YEN, 10_000, 0, 10_000_000),
    /** From a supervisor's approval to what it is used for. */
    APPROVAL_LASTS(SettingGroup.APPROVAL, SettingUnit.MINUTES, 15, 1, 60),
    /** How long a voucher waits for an open Renew page. */
    VOUCHER_RESERVED_FOR(SettingGroup.VOUCHERS, SettingUnit.MINUTES, 20, 5, 240),
    /** How long a code stands on the screen. */
    CODE_SHOWN_FOR(SettingGroup.VOUCHERS, SettingUnit.SECONDS, 45, 10, 300),
    /** How long somebody who does nothing stays signed in. */
    SESSION_LASTS(SettingGroup.SIGN_IN, SettingUnit.MINUTES, 60, 5, 720);

    private final SettingGroup group;
    private final SettingUnit unit;
    private final long usual;
    private final long least;
    private final long most;

    Setting(SettingGroup group, SettingUnit unit, long usual, long least, long most) {
        this.group = group;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    public SettingGroup group() {
        return group;
    }

    public SettingUnit unit() {
        return unit;
    }

    /** What holds as long as nobody has decided. */
    public long usual() {
        return usual;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /**
     * Reads what an owner types: {@code 30}, {@code ￥１，２００}.
     *
     * @throws ProblemException at "value" when it is no whole number or lies outside the allowed range
     */
    long parse(String typed) {
        var number = unit == SettingUnit.YEN ? yen(typed) : digits(typed);
        if (number < least || number > most) {
            throw outside();
        }
        return number;
    }

    private static long yen(String typed) {
        try {
            return Yen.parse(typed).amount();
        } catch (ProblemException wrong) {
            throw wrong.at("value");
        }
    }

    private long digits(String typed) {
        var text = TypedText.fold(typed);
        if (!text.matches("[0-9]{1,9}")) {
            throw outside();
        }
        return Long.parseLong(text);
    }

    private ProblemException outside() {
        return new ProblemException(Problem.of("problem.setting.range." + unit, told(least), told(most)), "value");
    }

    private Object told(long number) {
        return unit == SettingUnit.YEN ? new Yen(number).toString() : (Object) number;
    }
}
