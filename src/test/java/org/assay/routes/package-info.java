/** Reads the house's own list of doors, and has what it takes to knock at each of them. */
package org.assay.routes;
