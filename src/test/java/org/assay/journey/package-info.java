/** Whole journeys through the pages, in a real browser. */
package org.assay.journey;
