package org.assay.web.evidence;

import java.util.Locale;
import java.util.Set;
import org.assay.evidence.Content;
import org.assay.evidence.Document;
import org.assay.evidence.Scan;
import org.assay.evidence.Sizes;
import org.assay.web.layout.Say;

/** A document as the pages show it. */
public record DocumentLine(Document document) {
    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    public String address() {
        return "/documents/" + document.id();
    }

    public String title() {
        return document.title();
    }

    /** Up to four letters for the little sheet beside it. */
    public String sheet() {
        return switch (document.content()) {
            case Content.Upload upload -> ending(upload.fileName());
            case Content.Link link -> "LINK";
            case Content.Place place -> "KEPT";
        };
    }

    /** What it is, in one line. */
    public String facts() {
        String added = "added " + Say.day(document.addedAt());
        return switch (document.content()) {
            case Content.Upload upload ->
                    "%s, %s, %s".formatted(upload.fileName(), Sizes.plain(upload.size()), added);
            case Content.Link link -> link.address() + ", " + added;
            case Content.Place place -> "Kept at: " + place.words() + ", " + added;
        };
    }

    /**
     * Whether there is something to tell of its virus scan; a clean file needs no words in a list.
     */
    public boolean unscanned() {
        return document.content() instanceof Content.Upload upload && upload.scan() != Scan.CLEAN;
    }

    public String scan() {
        return document.content() instanceof Content.Upload upload ? upload.scan().label() : "";
    }

    public boolean openable() {
        return document.content() instanceof Content.Upload upload
                && upload.scan() != Scan.INFECTED;
    }

    public boolean picture() {
        return openable() && PICTURES.contains(mediaType());
    }

    public boolean pdf() {
        return openable() && mediaType().equals("application/pdf");
    }

    public String mediaType() {
        return document.content() instanceof Content.Upload upload ? upload.mediaType() : "";
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{1,4}") ? ending.toUpperCase(Locale.ROOT) : "FILE";
    }
}
