package org.assay.api.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.assay.exchange.FileFormat;

/** Describes a door that answers with a file as a workbook. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The file.",
        content =
                @Content(
                        mediaType = FileFormat.XLSX,
                        schema = @Schema(type = "string", format = "binary")))
public @interface WorkbookAnswer {}
