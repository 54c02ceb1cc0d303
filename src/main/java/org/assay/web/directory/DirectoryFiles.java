package org.assay.web.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.assay.exchange.FileFormat;
import org.assay.exchange.SummaryFiles;
import org.assay.kernel.OpenToAll;
import org.assay.publication.Directory;
import org.assay.publication.DirectorySearch;
import org.assay.web.layout.FilterChoices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The results of a search as files, all rows of them. */
@Controller
class DirectoryFiles {
    private final Directory directory;
    private final FilterChoices choices;
    private final SummaryFiles files;

    DirectoryFiles(Directory directory, FilterChoices choices, SummaryFiles files) {
        this.directory = directory;
        this.choices = choices;
        this.files = files;
    }

    @OpenToAll
    @GetMapping("/directory.csv")
    void csv(@RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        DirectorySearch search = choices.of(asked).search();
        response.setContentType(FileFormat.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"register.csv\"");
        files.csv(response.getOutputStream(), taker -> directory.lines(search, taker));
    }

    @OpenToAll
    @GetMapping("/directory.json")
    void json(@RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        DirectorySearch search = choices.of(asked).search();
        response.setContentType("application/json");
        files.json(response.getOutputStream(), taker -> directory.each(search, taker));
    }
}
