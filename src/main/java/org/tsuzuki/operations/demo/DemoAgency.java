package org.tsuzuki.operations.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.NewStaff;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffService;

/** The invented travel agency: three branches and the eight people who work there. */
record DemoAgency(List<BranchDetails> branches, List<StaffDetails> staff) {

    private static final String HEADING = "つづき旅行社";
    private static final String REGISTRATION = "T8900000000001";

    /** To be called as the desk itself. */
    static DemoAgency open(AgencyService agency, StaffService people, InvitationService invitations, String password) {
        var shinjuku = agency.add(branch("SJ", "新宿店", "東京都新宿区西新宿9-9-1 つづきビル1階", "03-0000-0001"));
        var ueno = agency.add(branch("UE", "上野店", "東京都台東区上野9-9-2", "03-0000-0002"));
        var osaka = agency.add(branch("OS", "大阪店", "大阪府大阪市中央区難波9-9-3 2階", "06-0000-0003"));
        List.of(
                        person("mei.wang", "王 梅", Role.OWNER, shinjuku, Language.ZH),
                        person("sato", "佐藤 由里", Role.SUPERVISOR, shinjuku, Language.JA),
                        person("yu.zhao", "赵 宇", Role.CLERK, shinjuku, Language.ZH),
                        person("chen", "陳 佩君", Role.SUPERVISOR, ueno, Language.ZH),
                        person("suzuki", "鈴木 貴之", Role.CLERK, ueno, Language.JA),
                        person("nakamura", "中村 早苗", Role.CLERK, osaka, Language.JA),
                        person("nina", "Nina Walker", Role.CLERK, osaka, Language.EN),
                        person("keller", "Simon Keller", Role.AUDITOR, shinjuku, Language.EN))
                .forEach(invited -> invitations.accept(people.invite(invited), password));
        return new DemoAgency(List.of(shinjuku, ueno, osaka), people.staff());
    }

    private static BranchDetails branch(String code, String name, String address, String phone) {
        return new BranchDetails(BranchId.next(), null, code, name, HEADING, address, phone, REGISTRATION, false);
    }

    private static NewStaff person(String login, String name, Role role, BranchDetails branch, Language language) {
        return new NewStaff(login, name, role, branch.id(), language);
    }

    /** Somebody who serves customers at one of the branches; always the same branch for the same customer. */
    StaffDetails at(int customer, Random random) {
        var branch = branches.get(customer * 5 % 7 % branches.size()).id();
        var counter = staff.stream()
                .filter(member -> member.branch().equals(branch))
                .filter(member -> member.role() == Role.CLERK || member.role() == Role.SUPERVISOR)
                .toList();
        return counter.get(random.nextInt(counter.size()));
    }

    /** Somebody else who may give the second word: the branch's supervisor where there is one, else the owner. */
    StaffDetails supervisorOf(StaffDetails member) {
        return staff.stream()
                .filter(other -> !other.id().equals(member.id()))
                .filter(other ->
                        (other.role() == Role.SUPERVISOR && other.branch().equals(member.branch()))
                                || other.role() == Role.OWNER)
                .min(Comparator.comparing(StaffDetails::role))
                .orElseThrow();
    }
}
