package org.tsuzuki.security;

import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Language;

/**
 * What the first visitor of an empty desk tells about themselves and the first branch.
 *
 * @param code the one-time code that waits in the data directory
 */
public record FirstOwner(String code, String login, String name, String password, BranchDetails branch) {

    NewStaff account(Language language) {
        return new NewStaff(login, name, Role.OWNER, branch.id(), language);
    }
}
