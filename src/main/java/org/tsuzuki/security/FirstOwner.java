package org.tsuzuki.security;

/** What the first visitor of an empty desk tells about themselves and the first branch. */
public record FirstOwner(
        String code,
        String login,
        String name,
        String password,
        String branchCode,
        String branchName,
        String heading) {}
