package org.assay.fault;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.platform.BundledPostgres;
import org.assay.start.Server;

/** Two nodes behind a proxy, on one PostgreSQL, one mail server and one folder of documents. */
final class TwoNodes implements AutoCloseable {
    final BundledPostgres postgres;
    final GreenMail mail;
    final Map<String, Server> nodes;
    final Proxy proxy;
    final Path store;

    private TwoNodes(
            BundledPostgres postgres,
            GreenMail mail,
            Map<String, Server> nodes,
            Proxy proxy,
            Path store) {
        this.postgres = postgres;
        this.mail = mail;
        this.nodes = nodes;
        this.proxy = proxy;
        this.store = store;
    }

    /** Both start at the same time, on a database in which there is nothing. */
    static TwoNodes in(Path folder) throws IOException, InterruptedException, SQLException {
        var postgres = BundledPostgres.in(folder.resolve("postgres"));
        var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        mail.start();
        Path store = folder.resolve("store");
        var nodes = new HashMap<String, Server>();
        for (String name : List.of("first", "second")) {
            var settings =
                    Map.of(
                            "ASSAY_DATABASE_URL",
                            postgres.url() + "?ApplicationName=" + name,
                            "ASSAY_STORE",
                            store.toString(),
                            "ASSAY_SMTP_URL",
                            "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                            "ASSAY_FORWARDED_HEADERS",
                            "native",
                            "ASSAY_JOBS_SIGNOFLIFE",
                            "1s");
            nodes.put(name, Server.start(folder.resolve(name), settings));
        }
        for (Server node : nodes.values()) node.waitUntilReady();
        var proxy =
                Proxy.before(
                        nodes.values().stream().map(node -> node.port).toArray(Integer[]::new));
        return new TwoNodes(postgres, mail, nodes, proxy, store);
    }

    List<Resident> residents() throws SQLException {
        try (Connection database = postgres.connect()) {
            return Resident.settle(database, Crowd.SIZE);
        }
    }

    @Override
    public void close() throws InterruptedException {
        proxy.close();
        for (Server node : nodes.values()) node.close();
        mail.stop();
        postgres.close();
    }
}
