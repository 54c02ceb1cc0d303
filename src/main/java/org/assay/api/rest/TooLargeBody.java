package org.assay.api.rest;

import java.io.IOException;

/** More came than a body may hold. */
class TooLargeBody extends IOException {
    TooLargeBody() {
        super("the body is too large");
    }
}
