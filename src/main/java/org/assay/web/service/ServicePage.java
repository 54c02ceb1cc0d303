package org.assay.web.service;

import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The operator's start page. */
@Controller
class ServicePage {
    @Allow(Right.RUN_SERVICE)
    @GetMapping("/service")
    String start() {
        return "service/service";
    }
}
