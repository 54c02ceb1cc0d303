package org.assay.platform;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Begins to send the log to where {@code ASSAY_LOG_COLLECTOR} says: {@code host:port}. */
final class CollectorSetting
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Pattern PLACE = Pattern.compile("([\\w.-]+):([0-9]{1,5})");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String place = context.getEnvironment().getProperty("assay.log-collector", "").strip();
        boolean command =
                context.getEnvironment().getProperty("assay.beside", Boolean.class, false);
        if (place.isEmpty() || command) return;
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new CannotStart(
                    "ASSAY_LOG_COLLECTOR is host:port of a collector that takes syslog over TLS, such as logs.example.org:6514.");
        }
        var all = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = all.getLogger(Logger.ROOT_LOGGER_NAME);
        var collector =
                new Collector(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        (SSLSocketFactory) SSLSocketFactory.getDefault(),
                        console(root).getEncoder());
        collector.setContext(all);
        collector.start();
        root.addAppender(collector);
    }

    private static OutputStreamAppender<ILoggingEvent> console(Logger root) {
        Iterator<Appender<ILoggingEvent>> all = root.iteratorForAppenders();
        while (all.hasNext())
            if (all.next() instanceof OutputStreamAppender<ILoggingEvent> console) return console;
        throw new IllegalStateException("the log goes nowhere");
    }
}
