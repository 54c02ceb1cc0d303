package org.assay.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessment;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;
import org.assay.framework.Standard;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/** Writes an assessment as a workbook: a pure function of what it is given. */
final class WorkbookFile {
    private WorkbookFile() {}

    static void write(OutputStream out, Ground ground) throws IOException {
        var plain = new ByteArrayOutputStream();
        var book = new Workbook(plain, "Assay", "1.0");
        book.properties().setTitle(ground.edition().title() + " " + ground.edition().edition());
        Assessment assessment = ground.assessed().assessment();
        var index =
                new Index(
                        assessment.id().value(),
                        assessment.framework(),
                        assessment.edition(),
                        ground.at());
        var drawing = new Drawing(book, ground, index);
        var reckoning = new Reckoning();
        List<Rating> ratings = ratings(ground);
        IntroductionSheet.write(drawing, ratings);
        DetailsSheet.write(drawing);
        for (Standard standard : ground.assessed().outline().standards())
            StandardSheet.write(drawing, reckoning, standard);
        ground.own().forEach(reckoning::own);
        PlanSheet.write(drawing, reckoning, ratings);
        SummarySheet.write(drawing, reckoning, ratings);
        reckoning.write(drawing);
        IndexSheet.write(drawing);
        drawing.sheet(Drawing.CALCULATION).setVisibilityState(VisibilityState.HIDDEN);
        drawing.lists().setVisibilityState(VisibilityState.HIDDEN);
        drawing.sheet(Index.SHEET).setVisibilityState(VisibilityState.VERY_HIDDEN);
        book.finish();
        Finishing.write(plain.toByteArray(), out);
    }

    /** The ratings that requirements can have, those of one id once. */
    private static List<Rating> ratings(Ground ground) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        for (Requirement requirement : ground.edition().outline().ratedRequirements()) {
            Scale scale = requirement.scale();
            if (scale == null) continue;
            for (Rating rating : scale.ratings()) ratings.putIfAbsent(rating.id(), rating);
        }
        return List.copyOf(ratings.values());
    }
}
