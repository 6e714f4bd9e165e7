package org.tsuzuki.settings;

import java.util.List;
import org.springframework.data.repository.Repository;

interface SettingChanges extends Repository<StoredSettingChange, SettingChangeId> {

    StoredSettingChange save(StoredSettingChange change);

    /** Lets the number tell who was quicker. */
    void flush();

    List<StoredSettingChange> findAllByOrderByIdNumberDesc();

    List<StoredSettingChange> findByIdSettingOrderByIdNumberDesc(Setting setting);
}
