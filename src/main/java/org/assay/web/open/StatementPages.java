package org.assay.web.open;

import org.assay.kernel.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that say how things are here: help, accessibility, privacy, open data. */
@Controller
class StatementPages {
    @OpenToAll
    @GetMapping("/help")
    String help() {
        return "open/help";
    }

    @OpenToAll
    @GetMapping("/accessibility")
    String accessibility() {
        return "open/accessibility";
    }

    @OpenToAll
    @GetMapping("/privacy")
    String privacy() {
        return "open/privacy";
    }

    @OpenToAll
    @GetMapping("/open-data")
    String openData() {
        return "open/open-data";
    }
}
