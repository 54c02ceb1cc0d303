package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Stands in the story's year and ticks on. When the story began on the machine's clock is written
 * down once, so that a restart does not turn it back.
 */
final class DemoClock extends Clock implements Turning {
    private final Clock machine;
    private final Duration kept;
    private volatile Duration shift;

    private DemoClock(Clock machine, Duration shift) {
        this.machine = machine;
        this.kept = shift;
        this.shift = shift;
    }

    /**
     * @param folder where the beginning is written down
     * @param start what the clock says at the beginning
     */
    static DemoClock in(Path folder, Instant start) {
        Clock machine = Clock.systemUTC();
        Path file = folder.resolve("began");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.writeString(file, machine.instant().toString());
            }
            Instant began = Instant.parse(Files.readString(file).strip());
            return new DemoClock(machine, Duration.between(began, start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void turnTo(Instant time) {
        shift = Duration.between(machine.instant(), time);
    }

    @Override
    public void comeBack() {
        shift = kept;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), shift);
    }
}
