package org.assay.web.layout;

import org.assay.evidence.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads the three ways to give a document from a form. */
public final class GivenFile {
    private GivenFile() {}

    public static Offer offer(
            String title, String link, String place, @Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        if (file == null || name == null || name.isBlank())
            return new Offer(title, link, place, "", null);
        return new Offer(title, link, place, name, file::getInputStream);
    }
}
