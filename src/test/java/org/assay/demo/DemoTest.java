package org.assay.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.assay.account.SignIn;
import org.assay.publication.Directory;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

@HouseUnderTest
class DemoTest {
    private static final String PASSWORD = "a lamp in the orchard";

    @TempDir private Path folder = Path.of("");
    private final Cast cast;
    private final Plot plot;
    private final BoardPlot boards;
    private final SignIn signIn;
    private final Directory directory;

    DemoTest(Cast cast, Plot plot, BoardPlot boards, SignIn signIn, Directory directory) {
        this.cast = cast;
        this.plot = plot;
        this.boards = boards;
        this.signIn = signIn;
        this.directory = directory;
    }

    @AfterEach
    void comeBack() {
        TestClock.reset();
    }

    @Test
    void tellsItsStoryOnceAndKeepsToThePassword() throws IOException {
        Story story = Story.read();
        TestClock.standAt(story.clock());
        demo(story, PASSWORD);
        assertThat(published(story)).isEqualTo(10);
        assertThat(signIn.with("administrator@care.example", PASSWORD, "192.0.2.77"))
                .isInstanceOf(SignIn.SignedIn.class);

        demo(story, "");
        assertThat(published(story)).isEqualTo(10);
        demo(story, PASSWORD + " again");
        assertThat(signIn.with("administrator@care.example", PASSWORD, "192.0.2.77"))
                .isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void keepsItsClockOverRestarts() {
        Instant start = Instant.parse("2020-03-09T09:00:00Z");
        DemoClock first = DemoClock.in(folder, start);
        assertThat(Duration.between(start, first.instant())).isLessThan(Duration.ofMinutes(1));
        DemoClock second = DemoClock.in(folder, start);
        assertThat(second.instant())
                .isBetween(first.instant().minusSeconds(1), first.instant().plusSeconds(60));
        second.turnTo(Instant.parse("2019-11-18T10:12:00Z"));
        assertThat(second.instant()).isBefore(start);
        second.comeBack();
        assertThat(second.instant()).isAfter(start.minusSeconds(1));
    }

    private void demo(Story story, String password) throws IOException {
        new Demo(story, cast, plot, boards, new Turned(story), folder, password)
                .run(new DefaultApplicationArguments());
    }

    private long published(Story story) {
        return story.organisations().stream()
                .mapToLong(place -> directory.of(cast.place(place.code()).id()).size())
                .sum();
    }

    /** Turns the clock of the house under test. */
    private static final class Turned extends Clock implements Turning {
        private final Story story;

        Turned(Story story) {
            this.story = story;
        }

        @Override
        public void turnTo(Instant time) {
            TestClock.standAt(time);
        }

        @Override
        public void comeBack() {
            TestClock.standAt(story.clock());
        }

        @Override
        public Instant instant() {
            return story.clock();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
