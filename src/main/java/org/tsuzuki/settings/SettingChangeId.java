package org.tsuzuki.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** One change has each number; who comes second finds it taken. */
@Embeddable
record SettingChangeId(
        @Enumerated(EnumType.STRING) Setting setting,
        @Column(name = "change_number") int number) implements Serializable {}
