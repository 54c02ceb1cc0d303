package org.assay.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An Assay with what rows need in it: it starts, and each part is filled in, when the first row asks for it. */
final class Filled implements AutoCloseable {
    static final String STANDARD = "1";
    /** How many can sign in. */
    static final int TURNS = 320;

    static final String ITEM = "1.1.2";

    private House house;
    private final int homes;
    private final int size;
    private final Path work;
    private final List<Visitor> visitors = new ArrayList<>();
    private Crowd crowd;
    private boolean seeded;
    private boolean small;

    /**
     * @param homes organisations that are in the midst of their returns
     * @param size organisations that have published
     */
    Filled(int homes, int size, Path work) {
        this.homes = homes;
        this.size = size;
        this.work = work;
    }

    House house() throws Exception {
        if (house == null) house = House.start(work);
        return house;
    }

    /** The same with a small heap; those who were signed in stay so, at another address. */
    House small() throws Exception {
        if (!small) house = house().again(Downloads.HEAP);
        small = true;
        return house;
    }

    /** The first of those who work on their returns. */
    List<Visitor> visitors(int count) throws Exception {
        if (!seeded) Seed.fill(house().database(), homes, TURNS);
        seeded = true;
        for (int n = visitors.size(); n < count; n++) visitors.add(Visitor.signIn(house(), n, STANDARD, ITEM));
        return List.copyOf(visitors.subList(0, count));
    }

    /** The same, signed in a moment ago: what is published asks for the password again after ten minutes. */
    List<Visitor> fresh(int count) throws Exception {
        visitors.clear();
        return visitors(count);
    }

    @Override
    public void close() throws IOException {
        if (house != null) house.close();
    }

    List<Client> clients(int count, Function<Visitor, String> page) throws Exception {
        return visitors(count).stream()
                .map(visitor -> Client.of(visitor.signed(), page.apply(visitor)))
                .toList();
    }

    Crowd crowd() throws Exception {
        if (crowd == null) {
            long began = System.nanoTime();
            crowd = Crowd.fill(house(), size, work);
            System.err.printf("%,d organisations with returns, in %.0f s%n", size, (System.nanoTime() - began) / 1e9);
        }
        return crowd;
    }
}
