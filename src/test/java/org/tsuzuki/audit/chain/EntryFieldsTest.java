package org.tsuzuki.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.DomainChange;

class EntryFieldsTest {

    @Test
    void members_that_have_no_value_are_left_out() {
        var fields = List.of(new DomainChange.Field("phone", null, "03-5321-1111"));

        assertThat(EntryForm.fields(fields)).isEqualTo("[{\"after\":\"03-5321-1111\",\"name\":\"phone\"}]");
        assertThat(EntryForm.fields(List.of())).isEqualTo("[]");
    }
}
