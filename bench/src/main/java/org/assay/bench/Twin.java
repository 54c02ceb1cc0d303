package org.assay.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The names and numbers of one organisation of the crowd, the same for every filling with the same
 * seed. Numbers go up as it does, as the application's own do with time.
 *
 * @param publishedAt when its return was published
 */
record Twin(
        UUID organisation,
        UUID person,
        UUID assessment,
        UUID publication,
        UUID token,
        String code,
        String name,
        String postcode,
        Instant publishedAt) {
    private static final long SEED = 20;
    private static final List<String> FIRST = List.of(
            "Ashby", "Birchwood", "Cedar", "Larkfield", "Elmstead", "Fernhill", "Glebe", "Harbour", "Ivybridge", "Millbrook",
            "Kingsley", "The Larches", "Meadow", "Northgate", "Oakfield", "Parkside", "Quayside", "Rowan", "Saltings", "Willow");
    private static final List<String> SECOND = List.of(
            "House", "Court", "Lodge", "Homecare", "View", "Surgery", "Pharmacy", "Grange", "Cottage", "Practice");

    /** The one of this number, with what chance has for it. */
    static Twin of(int number, Instant latest) {
        var random = random(number);
        String name = "%s %s %s".formatted(any(FIRST, random), any(SECOND, random), word(random));
        String postcode = "%c%c%d %d%c%c".formatted(
                letter(random), letter(random), random.nextInt(1, 30), random.nextInt(1, 10), letter(random), letter(random));
        long before = random.nextLong(Duration.ofDays(30).toSeconds());
        return new Twin(
                id(1, number),
                id(2, number),
                id(3, number),
                id(4, number),
                id(5, number),
                code(number),
                name,
                postcode,
                latest.minusSeconds(before));
    }

    /** With what the application gave it when it published. */
    Twin published(String id, String at) {
        Instant instant = OffsetDateTime.parse(at.replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00")).toInstant();
        return new Twin(organisation, person, assessment, UUID.fromString(id), token, code, name, postcode, instant);
    }

    static SplittableRandom random(int number) {
        return new SplittableRandom(SEED * 1_000_003 + number);
    }

    static String code(int number) {
        return "ZC%06d".formatted(number);
    }

    static UUID id(int kind, int number) {
        long time = 0x016f_5e66_e800L + number;
        return new UUID(time << 16 | 0x7000 | kind, 0x8000_0000_0000_0000L | SEED << 32 | number);
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static char letter(SplittableRandom random) {
        return (char) ('A' + random.nextInt(26));
    }

    private static String word(SplittableRandom random) {
        var word = new StringBuilder().append(letter(random));
        for (int n = 0; n < 6; n++) word.append(Character.toLowerCase(letter(random)));
        return word.toString();
    }
}
