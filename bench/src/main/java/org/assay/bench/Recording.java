package org.assay.bench;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes down what the application says to PostgreSQL during a request, from PostgreSQL's own log,
 * so that the limit is measured with what really runs.
 */
final class Recording implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile("@([^@]*)@(LOG|DETAIL): {1,2}(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')(?:, )?", Pattern.DOTALL);

    private final Database database;

    private Recording(Database database) {
        this.database = database;
    }

    static Recording of(Database database) throws Exception {
        database.execute(
                "alter system set log_line_prefix = '@%a@'",
                "alter system set log_statement = 'all'",
                "select pg_reload_conf()");
        Thread.sleep(500);
        return new Recording(database);
    }

    /** The statements of the request; run again until none of the background's are among them. */
    List<Statement> during(Callable<?> request) throws Exception {
        List<Statement> before = List.of();
        for (int n = 0; n < 10; n++) {
            List<Statement> now = once(request);
            if (!now.isEmpty() && texts(now).equals(texts(before))) return now;
            before = now;
        }
        throw new IllegalStateException("The request runs other statements each time: " + texts(before));
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(Statement::sql).toList();
    }

    private List<Statement> once(Callable<?> request) throws Exception {
        try (var log = new RandomAccessFile(database.log().toFile(), "r")) {
            long from = log.length();
            request.call();
            Thread.sleep(50);
            byte[] said = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(said);
            return statements(new String(said, StandardCharsets.UTF_8));
        }
    }

    private static List<Statement> statements(String log) {
        var statements = new ArrayList<Statement>();
        for (String entry : log.split("\n(?!\t)")) { // what goes on begins with a tab
            Matcher line = LINE.matcher(entry.replace("\n\t", "\n"));
            if (!line.matches() || !line.group(1).equals("assay")) continue;
            String text = line.group(3);
            if (line.group(2).equals("DETAIL")) {
                Statement last = statements.removeLast();
                statements.add(new Statement(last.sql(), parameters(text)));
                continue;
            }
            Matcher executed = EXECUTED.matcher(text);
            if (executed.matches()) statements.add(new Statement(executed.group(1).strip(), List.of()));
        }
        return statements;
    }

    private static List<String> parameters(String detail) {
        var values = new ArrayList<String>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String value = parameter.group(2);
            values.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }

    @Override
    public void close() throws Exception {
        database.execute(
                "alter system reset log_statement",
                "alter system reset log_line_prefix",
                "select pg_reload_conf()");
        Thread.sleep(500);
    }
}
