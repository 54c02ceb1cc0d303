package org.assay.web.assessment;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.assessment.Recorded;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.web.assessment.ConflictView.Piece;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page on which somebody chooses between two texts. */
@Component
class ConflictViews {
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Roll roll;
    private final Documents documents;

    ConflictViews(Roll roll, Documents documents) {
        this.roll = roll;
        this.documents = documents;
    }

    ConflictView of(Actor actor, Recorded.Conflict conflict, String ref) {
        Assessed assessed = conflict.assessed();
        Item item = assessed.item(ref);
        Entry theirs = conflict.theirs();
        String their = text(actor, assessed, item, theirs.answer());
        String mine = text(actor, assessed, item, conflict.mine());
        DiffRow marked = compare(their, mine);
        boolean words = isText(theirs.answer()) || isText(conflict.mine());
        return new ConflictView(
                assessed,
                item,
                name(actor, assessed, theirs.by()),
                theirs.at() == null ? "" : "Saved " + Say.moment(theirs.at()),
                pieces(marked.getOldLine()),
                theirs.comment(),
                pieces(marked.getNewLine()),
                conflict.comment(),
                fields(conflict.mine()),
                theirs.version(),
                words ? their + "\n\n" + mine : "");
    }

    String name(Actor actor, Assessed assessed, @Nullable PersonId person) {
        OrganisationId organisation = assessed.assessment().organisation();
        return Names.of(roll.of(actor, organisation)).of(person);
    }

    private static Map<String, String> fields(@Nullable Answer mine) {
        var fields = new LinkedHashMap<String, String>();
        Typing.form(mine, "")
                .values()
                .forEach((name, value) -> {
                    if (name.startsWith("value:")) fields.put(name, name.substring(6));
                    else if (!name.equals("comment")) fields.put(name, value);
                });
        return fields;
    }

    private String text(Actor actor, Assessed assessed, Item item, @Nullable Answer answer) {
        if (answer instanceof Answer.Text(String words)) return words;
        Map<UUID, String> titles =
                answer instanceof Answer.Documents
                        ? StandardViews.titles(
                                documents.findAll(
                                        actor,
                                        assessed.assessment().organisation(),
                                        ((Answer.Documents) answer)
                                                .documents().stream()
                                                        .map(DocumentId::new)
                                                        .toList()))
                        : Map.of();
        String said = Words.answer(item.question(), answer, "", titles);
        return said.isEmpty() ? "No answer" : said;
    }

    private static boolean isText(@Nullable Answer answer) {
        return answer instanceof Answer.Text;
    }

    /** Word by word; marks stand between two characters that no answer needs. */
    private static DiffRow compare(String theirs, String mine) {
        return DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .mergeOriginalRevised(false)
                .lineNormalizer(line -> line)
                .oldTag(begins -> Character.toString(begins ? OPEN : CLOSE))
                .newTag(begins -> Character.toString(begins ? OPEN : CLOSE))
                .build()
                .generateDiffRows(List.of(oneLine(theirs)), List.of(oneLine(mine)))
                .getFirst();
    }

    /** Line ends wait as a character of their own, since the comparison works within a line. */
    private static String oneLine(String text) {
        return text.replace(Character.toString(OPEN), "")
                .replace(Character.toString(CLOSE), "")
                .replace('\n', '\uE002');
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var run = new StringBuilder();
        boolean marked = false;
        for (char c : line.replace('\uE002', '\n').toCharArray()) {
            if (c != OPEN && c != CLOSE) {
                run.append(c);
                continue;
            }
            if (!run.isEmpty()) pieces.add(new Piece(run.toString(), marked));
            run.setLength(0);
            marked = c == OPEN;
        }
        if (!run.isEmpty()) pieces.add(new Piece(run.toString(), marked));
        return joined(pieces);
    }

    /** Marked words with nothing but a space between them are one run. */
    private static List<Piece> joined(List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            int last = joined.size() - 1;
            boolean goesOn =
                    piece.onlyHere()
                            && last > 0
                            && joined.get(last).text().equals(" ")
                            && joined.get(last - 1).onlyHere();
            if (!goesOn) {
                joined.add(piece);
                continue;
            }
            joined.removeLast();
            Piece before = joined.removeLast();
            joined.add(new Piece(before.text() + " " + piece.text(), true));
        }
        return joined;
    }
}
