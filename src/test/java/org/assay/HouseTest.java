package org.assay;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every room looks only downstairs, and there is no circle. */
class HouseTest {
    @Test
    void everyRoomLooksOnlyWhereItMay() {
        ApplicationModules.of(Application.class).verify();
    }
}
