package org.assay.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void hasOnePageWhenItIsEmpty() {
        assertThat(new Listing<>(List.of(), 1, 25, 0).pages()).isEqualTo(1);
        assertThat(Listing.upTo(7, 25, 0)).isEqualTo(1);
    }

    @Test
    void endsWithThePageThatHoldsItsLastRow() {
        assertThat(Listing.upTo(7, 25, 50)).isEqualTo(2);
        assertThat(Listing.upTo(7, 25, 51)).isEqualTo(3);
        assertThat(Listing.upTo(2, 25, 51)).isEqualTo(2);
        assertThat(Listing.upTo(Integer.MAX_VALUE, 1, 3)).isEqualTo(3);
    }

    @Test
    void beginsWithPageOne() {
        assertThat(Listing.upTo(0, 25, 51)).isEqualTo(1);
        assertThat(Listing.upTo(-4, 25, 51)).isEqualTo(1);
    }
}
