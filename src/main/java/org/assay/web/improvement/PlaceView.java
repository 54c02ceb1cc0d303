package org.assay.web.improvement;

import org.assay.improvement.Carried;

/** An action in another plan, with its address. */
public record PlaceView(String address, String words) {
    static PlaceView of(Carried.Place place) {
        return new PlaceView(
                "/plans/%s/areas/%s?action=%s"
                        .formatted(place.plan(), place.area(), place.action()),
                place.words());
    }
}
