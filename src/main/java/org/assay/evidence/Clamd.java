package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assay.kernel.Nearby;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ClamAV's daemon, asked by its {@code INSTREAM} command. A daemon that is away, refuses or hangs
 * costs the given patience and the answer "not scanned", never the document.
 */
final class Clamd implements VirusScanner {
    private static final Logger log = LoggerFactory.getLogger(Clamd.class);
    private static final int BLOCK = 64 * 1024;

    private final SocketAddress address;
    private final Duration patience;

    Clamd(SocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * Reads {@code host:port} or the path of a socket. Its protocol knows no TLS, so it has to be
     * near.
     */
    static SocketAddress address(String text, Nearby near) {
        if (text.startsWith("/")) return UnixDomainSocketAddress.of(text);
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    "ASSAY_CLAMD is host:port or the path of a socket, e.g. localhost:3310");
        }
        String host = text.substring(0, colon);
        if (!near.has(host)) {
            throw new IllegalArgumentException(
                    "ASSAY_CLAMD is on another machine, and ClamAV does not encrypt what it is sent. Reach it by a tunnel"
                            + " that ends on this machine, or name its host in ASSAY_ENCRYPTED_NETWORK if the network on"
                            + " the way to it encrypts.");
        }
        return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public Scan scan(Bytes bytes) {
        return asked(channel -> talk(channel, bytes)).map(Clamd::read).orElse(Scan.NOT_SCANNED);
    }

    @Override
    public boolean answers() {
        return asked(Clamd::ping).filter("PONG"::equals).isPresent();
    }

    /** A word with the daemon. */
    private interface Talk {
        String with(SocketChannel channel) throws IOException;
    }

    private Optional<String> asked(Talk what) {
        try (SocketChannel channel = open()) {
            var talk =
                    new FutureTask<>(() -> {
                        channel.connect(resolved());
                        return what.with(channel);
                    });
            Thread.ofVirtual().name("clamd").start(talk);
            return Optional.of(talk.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            log.warn("The virus scanner did not answer within {} s", patience.toSeconds());
        } catch (IOException | ExecutionException e) {
            log.warn("The virus scanner could not be asked: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty(); // the channel is closed by now, which ends the talk
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** The name is looked up each time: a scanner may move. */
    private SocketAddress resolved() {
        return address instanceof InetSocketAddress known
                ? new InetSocketAddress(known.getHostString(), known.getPort())
                : address;
    }

    private static String ping(SocketChannel channel) throws IOException {
        write(channel, ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
        return answer(channel);
    }

    private static String talk(SocketChannel channel, Bytes bytes) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        try (InputStream in = bytes.open()) {
            byte[] block = new byte[BLOCK];
            for (int read; (read = in.read(block)) >= 0; ) {
                if (read == 0) continue;
                write(channel, ByteBuffer.allocate(4).putInt(read).flip());
                write(channel, ByteBuffer.wrap(block, 0, read));
            }
            write(channel, ByteBuffer.allocate(4));
        }
        return answer(channel);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    private static String answer(SocketChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(4096);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == 0) break;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Scan read(String answer) {
        if (answer.endsWith(" FOUND")) return Scan.INFECTED;
        if (answer.endsWith(": OK")) return Scan.CLEAN;
        log.warn("The virus scanner could not judge a file: {}", answer);
        return Scan.NOT_SCANNED;
    }
}
