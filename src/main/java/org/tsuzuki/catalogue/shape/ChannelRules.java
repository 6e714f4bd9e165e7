package org.tsuzuki.catalogue.shape;

import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.ChecklistStep;
import org.tsuzuki.catalogue.model.RecordField;

/** Steps and noted fields have ids of their own, and a step stands for one that is there. */
final class ChannelRules {

    private ChannelRules() {}

    static void check(Channel channel) {
        ItemCheck.checkOnce(channel.steps().stream().map(ChecklistStep::id).toList(), "steps");
        ItemCheck.checkOnce(channel.record().stream().map(RecordField::id).toList(), "record");
        for (var index = 0; index < channel.steps().size(); index++) {
            var replaces = channel.steps().get(index).replaces();
            if (replaces != null && !isGeneral(channel, replaces)) {
                throw ItemCheck.refusal("steps." + index + ".replaces", "noSuchStep", replaces);
            }
        }
    }

    private static boolean isGeneral(Channel channel, String id) {
        return channel.steps().stream().anyMatch(step -> step.id().equals(id) && step.replaces() == null);
    }
}
