/**
 * The workbook in which an organisation fills in a rated assessment away from Assay: written with
 * what is answered, and taken over again cell by cell.
 */
@NamedInterface("workbook")
@NullMarked
package org.assay.exchange.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
