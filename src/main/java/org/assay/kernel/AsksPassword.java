package org.assay.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A door that weighs more than others: a session passes only while the password was given a short
 * time ago, and is asked for it otherwise. For pages; a key has no password.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AsksPassword {}
