package org.assay.support;

import org.assay.kernel.Scope;
import org.assay.organisation.OdsImport;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.boot.test.context.TestComponent;

/** Puts organisations of a test's own into the register, the way they come there. */
@TestComponent
public class Register {
    private final OdsImport ods;
    private final Organisations organisations;

    Register(OdsImport ods, Organisations organisations) {
        this.ods = ods;
        this.organisations = organisations;
    }

    /** A new open organisation with a code of its own. */
    public Organisation organisation(String name) {
        return organisation(OdsFile.freshCode(), name);
    }

    /** One whose code packs name. */
    public Organisation organisation(String code, String name) {
        Scope.pass("operator")
                .run(() -> ods.read(new OdsFile().open(code, name).stream(), lines -> {}));
        return organisations.byCode(code).orElseThrow();
    }
}
