package org.assay.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.encoder.Encoder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends every line of the log to a collector on another machine as it is written, by syslog over
 * TLS (RFC 5424 and 5425), so that whoever breaks in here cannot take back what was said. Lines
 * wait while the collector is away; the oldest go when there are too many, and it is told how many.
 * Syslog knows no receipts: lines that are on their way when the collector dies may be lost there,
 * and stand on the console alone.
 */
final class Collector extends AppenderBase<ILoggingEvent> {
    private static final int WAITING = 10_000;
    private static final int PATIENCE_MS = 10_000;
    private static final long AGAIN_SECONDS = 5;

    /** Facility 13, "log audit", times eight. */
    private static final int AUDIT = 13 * 8;

    private final String host;
    private final int port;
    private final SSLSocketFactory tls;
    private final Encoder<ILoggingEvent> lines;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final Thread sender =
            Thread.ofPlatform().daemon().name("collector").unstarted(this::send);

    /**
     * @param lines how the console writes them
     */
    Collector(String host, int port, SSLSocketFactory tls, Encoder<ILoggingEvent> lines) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.lines = lines;
        setName("COLLECTOR");
    }

    @Override
    public void start() {
        super.start();
        sender.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        byte[] message =
                message(event.getLevel(), event.getInstant().toString(), lines.encode(event));
        while (!waiting.offer(message)) if (waiting.poll() != null) lost.incrementAndGet();
    }

    /** What waits still has two seconds to leave. */
    @Override
    public void stop() {
        super.stop();
        try {
            for (int n = 0; n < 20 && !waiting.isEmpty(); n++) Thread.sleep(100);
            sender.interrupt();
            sender.join(PATIENCE_MS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        byte[] unsent = null;
        while (!Thread.currentThread().isInterrupted()) {
            try (SSLSocket socket = connected();
                    var out = new BufferedOutputStream(socket.getOutputStream())) {
                while (true) {
                    if (unsent == null) unsent = waiting.take();
                    frame(out, unsent);
                    unsent = null;
                    tellLost(out);
                }
            } catch (IOException away) {
                pause();
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private SSLSocket connected() throws IOException {
        var socket = (SSLSocket) tls.createSocket();
        try {
            SSLParameters checked = socket.getSSLParameters();
            checked.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(checked);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            socket.startHandshake();
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private void tellLost(OutputStream out) throws IOException {
        long count = lost.getAndSet(0);
        if (count == 0) return;
        byte[] said = "%d lines are missing here".formatted(count).getBytes(StandardCharsets.UTF_8);
        frame(out, message(Level.WARN, "-", said));
    }

    /** Each with its length before it; sent at once. */
    private static void frame(OutputStream out, byte[] message) throws IOException {
        out.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.write(message);
        out.flush();
    }

    private static byte[] message(Level level, String at, byte[] line) {
        int severity =
                level.isGreaterOrEqual(Level.ERROR)
                        ? 3
                        : level.isGreaterOrEqual(Level.WARN) ? 4 : 6;
        String text = new String(line, StandardCharsets.UTF_8).strip();
        return "<%d>1 %s - assay %d - - %s"
                .formatted(AUDIT + severity, at, ProcessHandle.current().pid(), text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(AGAIN_SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
