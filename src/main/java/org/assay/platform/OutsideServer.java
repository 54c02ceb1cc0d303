package org.assay.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.kernel.Nearby;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.ssl.DefaultJavaSSLFactory;
import org.postgresql.ssl.LibPQFactory;
import org.postgresql.util.PSQLException;

/** A PostgreSQL that somebody else runs, named by {@code ASSAY_DATABASE_URL}. */
final class OutsideServer {
    private static final int OLDEST = 15;
    private static final String SHAPE =
            "ASSAY_DATABASE_URL looks like postgresql://owner:secret@host:5432/database";

    private static final String UNSAFE =
            "The database of ASSAY_DATABASE_URL is on another machine, and the way to it is not safe. End the address with"
                    + " ?sslmode=verify-full&sslrootcert=FILE, the certificate of who vouches for the server"
                    + " (or &sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory for those that Java knows), or name the"
                    + " host in ASSAY_ENCRYPTED_NETWORK if the network on the way to it encrypts.";

    /** Those of the driver that check certificates; it has one that does not. */
    private static final Set<String> CHECKING =
            Set.of("", LibPQFactory.class.getName(), DefaultJavaSSLFactory.class.getName());

    private static final String HOST = "(?:\\[[0-9a-fA-F:.]+]|[\\w.-]+)(?::[0-9]{1,5})?";

    /** One or several, each with its port or without, as PostgreSQL's own programs take them. */
    private static final Pattern HOSTS = Pattern.compile("HOST(,HOST)*".replace("HOST", HOST));

    private OutsideServer() {}

    /**
     * Reads the address and tries it.
     *
     * @throws CannotStart when it is malformed, does not answer, or is not fit for Assay
     */
    static DatabaseAccess at(String address, Nearby near) {
        DatabaseAccess access = read(address);
        if (!isSafe(access.url(), near)) throw new CannotStart(UNSAFE);
        var login = new Properties();
        login.setProperty("user", access.owner());
        login.setProperty("password", access.ownerPassword());
        login.setProperty("loginTimeout", "10");
        try (Connection connection = DriverManager.getConnection(access.url(), login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FIT)) {
            row.next();
            String problem =
                    problem(row.getInt(1), row.getBoolean(2), row.getBoolean(3), access.owner());
            if (!problem.isEmpty()) throw new CannotStart(problem);
            return access;
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database of ASSAY_DATABASE_URL does not let Assay in: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /**
     * Whether nobody on the way can read along or answer in its place: asked of the driver itself.
     */
    static boolean isSafe(String url, Nearby near) {
        Properties told = Driver.parseURL(url, new Properties());
        if (told == null) return false;
        String hosts = String.valueOf(PGProperty.PG_HOST.getOrDefault(told));
        if (Arrays.stream(hosts.split(",")).allMatch(near::has)) return true;
        try {
            return SslMode.of(told) == SslMode.VERIFY_FULL
                    && CHECKING.contains(
                            Objects.requireNonNullElse(
                                    PGProperty.SSL_FACTORY.getOrDefault(told), ""))
                    && PGProperty.SSL_HOSTNAME_VERIFIER.getOrDefault(told) == null;
        } catch (PSQLException noSuchMode) {
            return false;
        }
    }

    private static final String FIT =
            """
            select current_setting('server_version_num')::int,
              r.rolsuper or r.rolcreaterole or exists (select from pg_roles where rolname = 'assay_app'),
              r.rolsuper or pg_has_role(r.oid, d.datdba, 'member')
            from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()
            """;

    /** What keeps Assay from working there; empty for nothing. */
    static String problem(int version, boolean makesRoles, boolean owns, String owner) {
        if (version / 10_000 < OLDEST) {
            return "The database server is PostgreSQL %d. Assay needs %d or later."
                    .formatted(version / 10_000, OLDEST);
        }
        if (!owns) {
            return "The role %s does not own the database. Make it the owner: alter database … owner to %s"
                    .formatted(owner, owner);
        }
        return makesRoles
                ? ""
                : "The role %s cannot make the role assay_app. Allow it: alter role %s createrole"
                        .formatted(owner, owner);
    }

    /**
     * Never repeats the address in a message: it holds the password.
     *
     * @throws CannotStart when it is malformed
     */
    static DatabaseAccess read(String address) {
        URI uri;
        try {
            uri = new URI(address.strip().replaceFirst("^jdbc:", ""));
        } catch (URISyntaxException e) {
            throw new CannotStart(
                    SHAPE
                            + ". What is set cannot be read; write special characters in the password as %40 and the like.");
        }
        boolean scheme = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String authority = String.valueOf(uri.getRawAuthority());
        int at = authority.lastIndexOf('@');
        String hosts = authority.substring(at + 1);
        if (!scheme || !HOSTS.matcher(hosts).matches() || uri.getRawPath().length() < 2) {
            throw new CannotStart(SHAPE + ". What is set has no such shape.");
        }
        String user = at < 0 ? "" : authority.substring(0, at);
        if (!user.contains(":")) {
            throw new CannotStart(SHAPE + ". What is set lacks user or password.");
        }
        return new DatabaseAccess(
                "jdbc:postgresql://" + withPorts(hosts) + uri.getRawPath() + query(uri, hosts),
                plain(user.substring(0, user.indexOf(':'))),
                plain(user.substring(user.indexOf(':') + 1)),
                null);
    }

    private static String withPorts(String hosts) {
        return Arrays.stream(hosts.split(","))
                .map(host -> host.matches(".*:[0-9]+") ? host : host + ":5432")
                .collect(Collectors.joining(","));
    }

    /** Of several hosts the one is wanted that may be written to, and soon after it changed. */
    private static String query(URI uri, String hosts) {
        var options = new ArrayList<String>();
        if (uri.getRawQuery() != null) options.add(uri.getRawQuery());
        if (hosts.contains(",")) {
            for (String option : List.of("targetServerType=primary", "hostRecheckSeconds=2")) {
                String name = option.substring(0, option.indexOf('=') + 1);
                if (!("&" + uri.getRawQuery()).contains("&" + name)) options.add(option);
            }
        }
        return options.isEmpty() ? "" : "?" + String.join("&", options);
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
