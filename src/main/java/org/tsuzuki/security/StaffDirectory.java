package org.tsuzuki.security;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.TypedText;

/** Finds who wants to sign in; the same answer for an unknown name, a wrong password and a disabled account. */
@Component
@Transactional(readOnly = true)
class StaffDirectory implements UserDetailsService {

    private final StaffMembers members;

    StaffDirectory(StaffMembers members) {
        this.members = members;
    }

    @Override
    public StaffPrincipal loadUserByUsername(String login) {
        return members.findByLogin(normalise(login))
                .filter(StaffMember::maySignIn)
                .map(member -> new StaffPrincipal(member.details(), member.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    static String normalise(String login) {
        return TypedText.fold(TextLimit.LOGIN.cut(login)).toLowerCase(Locale.ROOT);
    }
}
