/**
 * What all resources share: problems, lists in pages, versions, requests sent twice, the
 * description.
 */
@NullMarked
package org.assay.api.rest;

import org.jspecify.annotations.NullMarked;
