package org.assay.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Evaluation of a full assessment on one core, by JMH; against one pass over the same entries. */
record Evaluating(String benchmark) implements Side {
    static Row row() {
        return new Row(
                "evaluation of a full assessment with 60 items, on one core",
                "one pass over the same entries",
                1,
                Aim.rate(20_000),
                new Evaluating("evaluation"),
                new Evaluating("pass"),
                () -> {});
    }

    @Override
    public Measured run(int seconds) throws Exception {
        var options = new OptionsBuilder()
                .include(EvaluationBenchmark.class.getSimpleName() + "." + benchmark + "$")
                .jvmArgs("-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow", "-Dslf4j.internal.verbosity=ERROR")
                .forks(1)
                .threads(1)
                .warmupIterations(2 * seconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds))
                .verbosity(VerboseMode.SILENT)
                .build();
        double rate = new Runner(options).runSingle().getPrimaryResult().getScore();
        return new Measured(rate, 1000 / rate, 1000 / rate, 1000 / rate, 0);
    }

    @Override
    public boolean warms() {
        return true;
    }
}
