package org.assay.demo;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lays the story out on the first start with {@code ASSAY_DEMO=true}, and says each time who can
 * sign in.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("assay.demo")
class Demo implements ApplicationRunner {
    private final Story story;
    private final Cast cast;
    private final Plot plot;
    private final BoardPlot boards;
    private final Clock clock;
    private final Path folder;
    private final String wished;

    Demo(
            Story story,
            Cast cast,
            Plot plot,
            BoardPlot boards,
            Clock clock,
            @Value("${assay.home}") Path home,
            @Value("${assay.demo-password:}") String wished) {
        this.story = story;
        this.cast = cast;
        this.plot = plot;
        this.boards = boards;
        this.clock = clock;
        this.folder = home.resolve("demo");
        this.wished = wished;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path kept = folder.resolve("password");
        String before = Files.exists(kept) ? Files.readString(kept).strip() : "";
        String password = wished.isBlank() ? before : wished;
        if (password.isEmpty()) password = makeUp();
        Path laid = folder.resolve("laid-out");
        if (!Files.exists(laid) || !password.equals(before)) {
            Map<String, PersonId> people = cast.bringIn(story, password);
            if (!Files.exists(laid)) layOut(people);
            keep(kept, password);
            keep(laid, "");
        }
        System.out.println(
                "A demo: the operator needs no second factor here, as they do elsewhere.");
        Cast.signingIn(story).forEach(email -> System.out.println("  " + email));
        System.out.println("The people of the demo, as above, sign in with: " + password);
    }

    private void layOut(Map<String, PersonId> people) {
        try {
            for (Story.Happening one : story.happenings()) {
                if (clock instanceof Turning turning) turning.turnTo(one.when());
                PersonId person = people.get(one.by());
                if (person == null) throw new IllegalStateException("nobody is " + one.by());
                Actor actor = cast.actor(person, cast.place(one.at()).id());
                Scope.of(actor)
                        .run(() -> {
                            switch (one) {
                                case Story.Work work -> plot.play(story, work, actor, people);
                                case Story.Speaking speaking -> boards.speak(speaking, actor);
                                case Story.Calling calling -> boards.open(calling, actor);
                                case Story.Request request -> boards.ask(request, actor, people);
                            }
                        });
            }
        } finally {
            if (clock instanceof Turning turning) turning.comeBack();
        }
    }

    private static String makeUp() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void keep(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(file)) Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, text);
    }
}
