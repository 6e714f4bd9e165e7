package org.tsuzuki.security;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tsuzuki.security.signin.Secrets;

/** Who is signed in, as read at sign-in; {@code SessionRevocationFilter} ends the session when it is no longer true. */
public final class StaffPrincipal implements UserDetails, CredentialsContainer {

    private final StaffDetails staff;
    private final String passwordMark;
    private @Nullable String passwordHash;

    StaffPrincipal(StaffDetails staff, @Nullable String passwordHash) {
        this.staff = staff;
        this.passwordHash = passwordHash;
        this.passwordMark = mark(passwordHash);
    }

    /** Whether what was read at sign-in is still what the account says: duties, and the same password. */
    public boolean isStill(StaffDetails now, @Nullable String hash) {
        return now.role() == staff.role() && now.branch().equals(staff.branch()) && passwordMark.equals(mark(hash));
    }

    /** Lets a session notice another password without keeping the hash in memory. */
    private static String mark(@Nullable String hash) {
        return Secrets.digest(hash == null ? "" : hash);
    }

    public StaffDetails staff() {
        return staff;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + staff.role().name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return staff.login();
    }

    @Override
    public boolean isEnabled() {
        return !staff.disabled() && staff.joined();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffPrincipal principal && principal.staff.id().equals(staff.id());
    }

    @Override
    public int hashCode() {
        return staff.id().hashCode();
    }
}
