package org.tsuzuki.security;

import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Language;

/** Whom the owner wants to add. */
public record NewStaff(String login, String name, Role role, BranchId branch, Language language) {}
