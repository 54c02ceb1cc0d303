package org.assay.signoff;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Missing;
import org.assay.kernel.Problem;

/** What became of a wish to sign. */
public sealed interface Signing {
    record Signed(SignOff signOff) implements Signing {}

    /** It is signed already, and nothing has changed since. */
    record Already(SignOff signOff) implements Signing {}

    /** Something has to be told first. Nothing was changed. */
    record Incomplete(List<Missing> missing, Assessed assessed) implements Signing {}

    /** The return is no longer what was read. Nothing was changed. */
    record Changed() implements Signing {}

    /** The questions of the declaration are not answered as they should. Nothing was changed. */
    record Invalid(List<Problem> problems) implements Signing {}

    /** An Administrator signs only where named as the one who does. */
    record NotNamed() implements Signing {}

    /** The edition asks for no declaration. */
    record NotAsked() implements Signing {}

    /** The link was used, has run out, or a newer one was sent. */
    record LinkGone() implements Signing {}
}
