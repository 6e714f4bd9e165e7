package org.tsuzuki.base;

import java.util.UUID;

/** Who acts now: the signed-in member of staff as other features need to know them. */
public record Actor(UUID staffId, String name, UUID branchId) {}
