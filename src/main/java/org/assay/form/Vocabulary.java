package org.assay.form;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a condition may speak of, and the compiler that holds it to them. */
public final class Vocabulary {
    /** What a variable holds. */
    public enum Kind {
        TRUTH(SimpleType.BOOL),
        NUMBER(SimpleType.DOUBLE),
        TEXT(SimpleType.STRING),
        DAY(SimpleType.TIMESTAMP),
        TEXTS(ListType.create(SimpleType.STRING));

        private final CelType type;

        Kind(CelType type) {
            this.type = type;
        }
    }

    /** A condition ready for use, or the faults of one that is not. */
    public sealed interface Compiled {
        record Ready(Condition condition) implements Compiled {}

        record Broken(List<Fault> faults) implements Compiled {}
    }

    /**
     * One thing wrong with a condition.
     *
     * @param offset how many characters into it
     * @param suggestion how to mend it; empty when there is nothing to suggest
     */
    public record Fault(int offset, String message, String suggestion) {}

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private final SortedMap<String, Kind> variables;
    private final Cel cel;

    /**
     * @param variables by their full dotted names, so that a misspelt one does not pass
     */
    public Vocabulary(Map<String, Kind> variables) {
        this.variables = new TreeMap<>(variables);
        var builder =
                CelFactory.standardCelBuilder()
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .setResultType(SimpleType.BOOL);
        variables.forEach((name, kind) -> builder.addVar(name, kind.type));
        this.cel = builder.build();
    }

    /** What the {@code complete-when} of a question with this type of answer may speak of. */
    public static Vocabulary of(AnswerType type) {
        Kind value =
                switch (type) {
                    case TICK -> Kind.TRUTH;
                    case DATE -> Kind.DAY;
                    case TEXT, CHOICE, RATING -> Kind.TEXT;
                    case NUMBER, PERCENTAGE -> Kind.NUMBER;
                    case CHOICES, DOCUMENT -> Kind.TEXTS;
                };
        return new Vocabulary(Map.of("value", value, "today", Kind.DAY));
    }

    public Compiled compile(String source) {
        try {
            CelAbstractSyntaxTree ast = cel.compile(source).getAst();
            return new Compiled.Ready(new Condition(source, ast, cel.createProgram(ast)));
        } catch (CelValidationException wrong) {
            return new Compiled.Broken(
                    wrong.getErrors().stream().map(issue -> fault(source, issue)).toList());
        } catch (CelEvaluationException wrong) {
            return new Compiled.Broken(
                    List.of(new Fault(0, "The condition cannot be evaluated.", "")));
        }
    }

    private Fault fault(String source, CelIssue issue) {
        int offset = offset(source, issue);
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (!undeclared.find())
            return new Fault(
                    offset,
                    "The condition is not understood: " + issue.getMessage(),
                    issue.getMessage().contains("(double, int)")
                            ? "write numbers with a decimal point, e.g. 95.0"
                            : "");
        Matcher name = NAME.matcher(source);
        String meant =
                name.find(offset) && name.start() == offset ? name.group() : undeclared.group(1);
        return new Fault(
                offset,
                "A condition here cannot speak of `" + meant + "`.",
                Nearest.to(meant, variables.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("known here: " + String.join(", ", variables.keySet())));
    }

    private static int offset(String source, CelIssue issue) {
        int line = issue.getSourceLocation().getLine();
        int at = 0;
        for (int i = 1; i < line; i++) at = source.indexOf('\n', at) + 1;
        return Math.clamp(at + issue.getSourceLocation().getColumn(), 0, source.length());
    }
}
