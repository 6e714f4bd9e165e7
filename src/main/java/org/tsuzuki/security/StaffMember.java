package org.tsuzuki.security;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;
import org.tsuzuki.security.signin.LoginName;

/** A person who works at the desk. Nobody is deleted: what they did stays theirs. */
@Entity
@Table(name = "staff")
public class StaffMember {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private StaffId id;

    @Version
    private @Nullable Integer version;

    private String login;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branch;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance = Appearance.SYSTEM;

    private @Nullable String passwordHash;
    private @Nullable String invitationHash;
    private @Nullable Instant invitationExpiresAt;
    private @Nullable Instant disabledAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {} // for JPA

    StaffMember(StaffId id, NewStaff details, Instant now) {
        this.id = id;
        this.login = details.login();
        this.name = details.name();
        this.role = details.role();
        this.branch = details.branch();
        this.language = details.language();
        this.createdAt = now;
    }

    /** Lets the holder of the secret choose a password until the given instant; an older link no longer works. */
    void invite(String secretHash, Instant expiresAt) {
        invitationHash = secretHash;
        invitationExpiresAt = expiresAt;
    }

    boolean isInvitedAt(Instant now) {
        return invitationExpiresAt != null && now.isBefore(invitationExpiresAt) && disabledAt == null;
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        invitationHash = null;
        invitationExpiresAt = null;
    }

    void changeDuties(Role newRole, BranchId newBranch) {
        role = newRole;
        branch = newBranch;
    }

    void disable(Instant now) {
        disabledAt = now;
        invitationHash = null;
        invitationExpiresAt = null;
    }

    void enable() {
        disabledAt = null;
    }

    void prefer(Language newLanguage, Appearance newAppearance) {
        language = newLanguage;
        appearance = newAppearance;
    }

    LoginName login() {
        return new LoginName(login);
    }

    public boolean maySignIn() {
        return disabledAt == null && passwordHash != null;
    }

    @Nullable
    public String passwordHash() {
        return passwordHash;
    }

    public StaffDetails details() {
        return new StaffDetails(
                id,
                version,
                login,
                name,
                role,
                branch,
                language,
                appearance,
                disabledAt != null,
                passwordHash != null,
                invitationExpiresAt);
    }
}
