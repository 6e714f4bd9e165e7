package org.tsuzuki.renewal.quote;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.catalogue.model.OpeningHours;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.RetailLocation;

/**
 * What is good to know before going to a channel, or calling it.
 *
 * @param hours when it is open, in Japan time, or that nobody knows
 * @param places the single stores and shops that the agency has noted, with what they take
 */
public record ChannelInfo(List<Problem> hours, List<Problem> places) implements Serializable {

    private static final ChannelInfo NOWHERE = new ChannelInfo(List.of(), List.of());

    public ChannelInfo {
        hours = List.copyOf(hours);
        places = List.copyOf(places);
    }

    static ChannelInfo of(@Nullable OfferedChannel offer, String carrierId, Catalogue catalogue) {
        return offer == null
                ? NOWHERE
                : new ChannelInfo(
                        hours(offer),
                        offer.channel().placesFor(carrierId).stream()
                                .map(place -> place(place, catalogue))
                                .toList());
    }

    private static List<Problem> hours(OfferedChannel offer) {
        var days = new LinkedHashMap<OpeningHours, List<DayOfWeek>>();
        offer.conditions()
                .openingHours()
                .forEach((day, open) ->
                        days.computeIfAbsent(open, ignored -> new ArrayList<>()).add(day));
        if (!days.isEmpty()) {
            return days.entrySet().stream()
                    .map(open -> hours(open.getKey(), open.getValue()))
                    .toList();
        }
        return isVisitedOrCalled(offer.channel()) ? List.of(Problem.of("visit.hours.unknown")) : List.of();
    }

    private static Problem hours(OpeningHours open, List<DayOfWeek> days) {
        var from = open.from().toString();
        var until = open.until().toString();
        return days.size() == DayOfWeek.values().length
                ? Problem.of("visit.hours.daily", from, until)
                : Problem.of("visit.hours", joined(days, day -> Messages.all("catalogue.weekday." + day)), from, until);
    }

    private static boolean isVisitedOrCalled(Channel channel) {
        return channel.family() == ChannelFamily.SHOP || channel.family() == ChannelFamily.HOTLINE;
    }

    private static Problem place(RetailLocation place, Catalogue catalogue) {
        var methods = place.accepted().stream()
                .flatMap(id -> catalogue.paymentMethod(id).stream())
                .toList();
        var key = "visit.place" + (place.askFirst() ? ".ask" : "") + (place.checkedOn() == null ? "" : ".checked");
        var takes = joined(methods, PaymentMethod::name);
        return place.checkedOn() == null
                ? Problem.of(key, place.name(), takes)
                : Problem.of(key, place.name(), takes, place.checkedOn());
    }

    private static <T> Trilingual joined(Collection<T> items, Function<T, Trilingual> name) {
        var names = items.stream().map(name).toList();
        return new Trilingual(
                names.stream().map(Trilingual::zh).collect(Collectors.joining("、")),
                names.stream().map(Trilingual::ja).collect(Collectors.joining("・")),
                names.stream().map(Trilingual::en).collect(Collectors.joining(", ")));
    }
}
