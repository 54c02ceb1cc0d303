package org.assay.form;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition of a pack: compiled and type-checked once, then asked as often as one likes. */
public final class Condition {
    /**
     * A variable compared with words in quotes.
     *
     * @param offset where the words stand in the condition
     */
    public record Comparison(String variable, String words, int offset) {}

    private final String source;
    private final CelRuntime.Program program;
    private final Set<String> reads;
    private final List<Comparison> comparisons;

    Condition(String source, CelAbstractSyntaxTree ast, CelRuntime.Program program) {
        this.source = source;
        this.program = program;
        this.reads =
                ast.getReferenceMap().values().stream()
                        .filter(reference -> reference.overloadIds().isEmpty())
                        .map(CelReference::name)
                        .collect(Collectors.toUnmodifiableSet());
        this.comparisons =
                CelNavigableAst.fromAst(ast)
                        .getRoot()
                        .allNodes()
                        .filter(node -> node.getKind() == ExprKind.Kind.CALL)
                        .flatMap(node -> comparisons(ast, node.expr().call()))
                        .toList();
    }

    /** What it speaks of, by full dotted names. */
    public Set<String> reads() {
        return reads;
    }

    /** Every place where it compares a variable with words, for checking those words. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * Whether it holds. One that cannot be worked out (a division by nothing) does not.
     *
     * @param values for all it reads: Boolean, Double, String, Instant (midnight UTC of a day) or a
     *     list of strings
     */
    public boolean holds(Map<String, ?> values) {
        try {
            return Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(values.get(name))));
        } catch (CelEvaluationException cannotBeWorkedOut) {
            return false;
        }
    }

    @Override
    public String toString() {
        return source;
    }

    private static Stream<Comparison> comparisons(CelAbstractSyntaxTree ast, CelExpr.CelCall call) {
        if (call.args().size() != 2 || !Set.of("_==_", "_!=_", "@in").contains(call.function()))
            return Stream.of();
        CelExpr left = call.args().get(0);
        CelExpr right = call.args().get(1);
        return Stream.concat(comparisons(ast, left, right), comparisons(ast, right, left));
    }

    private static Stream<Comparison> comparisons(
            CelAbstractSyntaxTree ast, CelExpr variable, CelExpr words) {
        Optional<String> name = ast.getReference(variable.id()).map(CelReference::name);
        if (name.isEmpty()) return Stream.of();
        List<CelExpr> all =
                words.exprKind().getKind() == ExprKind.Kind.LIST
                        ? words.list().elements()
                        : List.of(words);
        return all.stream()
                .filter(word -> word.exprKind().getKind() == ExprKind.Kind.CONSTANT)
                .filter(word -> word.constant().getKind() == CelConstant.Kind.STRING_VALUE)
                .map(word ->
                        new Comparison(
                                name.get(),
                                word.constant().stringValue(),
                                ast.getSource().getPositionsMap().getOrDefault(word.id(), 0)));
    }
}
