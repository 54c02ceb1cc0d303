package org.assay.api.rest;

import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;

/**
 * Asks for the right to a thing that an address names, before anybody is told what is wrong with
 * the request: so a stranger learns nothing from it.
 */
public interface Threshold {
    /** The variable in addresses that names such a thing. */
    String variable();

    /**
     * @throws NotFound for somebody who may not see the thing, or when there is none
     * @throws NotAllowed for somebody who may see it, but not do this
     */
    void require(Actor actor, Right right, String id);
}
