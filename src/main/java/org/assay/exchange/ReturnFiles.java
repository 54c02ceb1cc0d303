package org.assay.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.form.Option;
import org.assay.framework.Edition;
import org.assay.framework.ProfileQuestion;
import org.assay.publication.DirectoryLine;
import org.assay.publication.Returned;
import org.springframework.stereotype.Component;

/**
 * Writes returns as CSV for whoever received them: their summaries, and what each organisation said
 * of itself.
 */
@Component
public class ReturnFiles {
    private final SummaryFiles summaries;

    ReturnFiles(SummaryFiles summaries) {
        this.summaries = summaries;
    }

    /**
     * As {@link SummaryFiles#csv}, with a column more for each question of the editions' profiles.
     * Where the profile does not say, or did not ask, the cell is empty.
     *
     * @param editions of the returns, the newest first; the newest gives a question its heading
     * @param rows hands every return to the consumer it is given
     */
    public void csv(OutputStream out, List<Edition> editions, Consumer<Consumer<Returned>> rows)
            throws IOException {
        Map<String, ProfileQuestion> questions = new LinkedHashMap<>();
        for (Edition edition : editions)
            edition.profile().forEach(each -> questions.putIfAbsent(each.ref(), each));
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    joined(
                            SummaryFiles.HEAD,
                            questions.values().stream().map(each -> "Profile: " + each.ask())));
            rows.accept(returned ->
                    csv.writeRecord(
                            joined(
                                    summaries.cells(DirectoryLine.of(returned.summary())),
                                    questions.keySet().stream()
                                            .map(ref -> said(ref, returned, editions)))));
        } catch (UncheckedIOException cutOff) {
            throw cutOff.getCause();
        }
    }

    private static String[] joined(String[] first, Stream<String> more) {
        return Stream.concat(Arrays.stream(first), more).toArray(String[]::new);
    }

    /** In the words of the return's own edition. */
    private static String said(String ref, Returned returned, List<Edition> editions) {
        String chosen = returned.profile().getOrDefault(ref, "");
        if (chosen.isEmpty()) return "";
        List<Option> options =
                editions.stream()
                        .filter(each -> each.framework().equals(returned.summary().framework()))
                        .filter(each -> each.edition().equals(returned.summary().edition()))
                        .flatMap(each -> each.profile().stream())
                        .filter(each -> each.ref().equals(ref))
                        .flatMap(each -> each.options().stream())
                        .toList();
        return Cell.of(
                Arrays.stream(chosen.split(","))
                        .map(id -> label(id, options))
                        .collect(Collectors.joining("; ")));
    }

    private static String label(String id, List<Option> options) {
        return options.stream()
                .filter(each -> each.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }
}
