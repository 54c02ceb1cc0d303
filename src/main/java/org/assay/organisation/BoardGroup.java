package org.assay.organisation;

/**
 * That a board, by its key and name, speaks for those whom a group, by its ODS code, commissions.
 */
public record BoardGroup(String board, String boardName, String code, String name) {}
