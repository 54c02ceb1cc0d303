package org.assay.routes;

import static org.assay.routes.Visitor.ADMINISTRATOR;
import static org.assay.routes.Visitor.AUDITOR;
import static org.assay.routes.Visitor.AUTHORITY;
import static org.assay.routes.Visitor.FOREIGN_ADMINISTRATOR;
import static org.assay.routes.Visitor.MEMBER;
import static org.assay.routes.Visitor.OPERATOR;
import static org.assay.routes.Visitor.RECIPIENT;
import static org.assay.routes.Visitor.SIGNATORY;
import static org.assay.routes.Visitor.SIGNED_OUT;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Right;

/** What the matrix of doors holds the house to, written down apart from its code. */
public final class RightsTable {
    /** Who may do what, from the rights table of the documentation and not from the code. */
    /** By which right one sees what another is about; none for those of the service. */
    public static final Map<Right, Right> SEEN_BY =
            Map.ofEntries(
                    Map.entry(Right.VIEW, Right.VIEW),
                    Map.entry(Right.ANSWER, Right.VIEW),
                    Map.entry(Right.EDIT_PROFILE, Right.VIEW),
                    Map.entry(Right.MANAGE_PEOPLE, Right.VIEW),
                    Map.entry(Right.ASSIGN_OWNERS, Right.VIEW),
                    Map.entry(Right.CONFIRM, Right.VIEW),
                    Map.entry(Right.PUBLISH, Right.VIEW),
                    Map.entry(Right.SIGN, Right.VIEW),
                    Map.entry(Right.SEE_RETURNS, Right.SEE_RETURNS),
                    Map.entry(Right.OPEN_ROUNDS, Right.SEE_RETURNS),
                    Map.entry(Right.SEE_PROGRESS, Right.SEE_RETURNS),
                    Map.entry(Right.REQUEST_EVIDENCE, Right.SEE_RETURNS));

    public static final Map<Right, Set<Visitor>> MAY =
            new EnumMap<>(
                    Map.ofEntries(
                            Map.entry(Right.RUN_SERVICE, EnumSet.of(OPERATOR)),
                            Map.entry(Right.PUBLISH_EDITIONS, EnumSet.of(AUTHORITY)),
                            Map.entry(Right.PUBLISH_OVERLAYS, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(Right.SEE_RETURNS, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(Right.OPEN_ROUNDS, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(Right.SEE_PROGRESS, EnumSet.of(RECIPIENT)),
                            Map.entry(
                                    Right.VIEW,
                                    EnumSet.of(
                                            ADMINISTRATOR,
                                            MEMBER,
                                            AUDITOR,
                                            SIGNATORY,
                                            FOREIGN_ADMINISTRATOR)),
                            Map.entry(
                                    Right.ANSWER,
                                    EnumSet.of(ADMINISTRATOR, MEMBER, FOREIGN_ADMINISTRATOR)),
                            Map.entry(Right.EDIT_PROFILE, administrators()),
                            Map.entry(Right.MANAGE_PEOPLE, administrators()),
                            Map.entry(Right.ASSIGN_OWNERS, administrators()),
                            Map.entry(Right.CONFIRM, administrators()),
                            Map.entry(Right.PUBLISH, administrators()),
                            Map.entry(
                                    Right.SIGN,
                                    EnumSet.of(ADMINISTRATOR, SIGNATORY, FOREIGN_ADMINISTRATOR)),
                            Map.entry(Right.REQUEST_EVIDENCE, EnumSet.of(AUTHORITY, RECIPIENT)),
                            Map.entry(
                                    Right.OWN_ACCOUNT,
                                    EnumSet.complementOf(EnumSet.of(SIGNED_OUT)))));

    /** Rights to look, never to change. */
    public static final Set<Right> READING = EnumSet.of(Right.VIEW, Right.SEE_RETURNS);

    /** Rights that are not about one organisation's things. */
    public static final Set<Right> OF_THE_SERVICE =
            EnumSet.of(
                    Right.RUN_SERVICE,
                    Right.PUBLISH_EDITIONS,
                    Right.PUBLISH_OVERLAYS,
                    Right.SEE_RETURNS,
                    Right.REQUEST_EVIDENCE,
                    Right.OPEN_ROUNDS);

    /** What belongs to an organisation, by the name it has in an address. */
    public static final Set<String> OF_AN_ORGANISATION =
            Set.of(
                    "assessment",
                    "document",
                    "person",
                    "invitation",
                    "organisation",
                    "plan",
                    "area",
                    "action",
                    "publication",
                    "request");

    /** The only forms that somebody may send without being signed in. */
    public static final Set<String> OPEN_FORMS =
            Set.of(
                    "/error",
                    "/sign-in",
                    "/sign-in/code",
                    "/sign-in/code/passkey",
                    "/sign-out",
                    "/register",
                    "/password/forgotten",
                    "/password/{token}",
                    "/invitations/{token}",
                    "/setup/{token}",
                    "/signing/{token}",
                    "/email/{token}");

    /** Where the rights table says more than the right on the lock. */
    public static final Map<String, Set<Visitor>> READERS = readers();

    private static Map<String, Set<Visitor>> readers() {
        var readers = new HashMap<String, Set<Visitor>>();
        for (String path :
                List.of(
                        "/publications/{publication}/snapshot",
                        "/api/v1/publications/{publication}/snapshot",
                        "/publications/{publication}/receipt",
                        "/publications/{publication}/requests",
                        "/api/v1/publications/{publication}/requests",
                        "/evidence-requests/{request}",
                        "/api/v1/evidence-requests/{request}"))
            readers.put(
                    path,
                    EnumSet.of(ADMINISTRATOR, MEMBER, AUDITOR, SIGNATORY, AUTHORITY, RECIPIENT));
        readers.put(
                "/api/v1/organisations/{organisation}",
                EnumSet.of(ADMINISTRATOR, MEMBER, AUDITOR, SIGNATORY, OPERATOR));
        return readers;
    }

    /** What has to be sent for the use case to be asked at all. */
    public static final Map<String, List<String>> FIELDS =
            Map.ofEntries(
                    Map.entry("/assessments", List.of("framework", "edition")),
                    Map.entry("/organisation/profile/type", List.of("profile-version")),
                    Map.entry("/organisation/profile/key-roles", List.of("profile-version")),
                    Map.entry("/organisation/profile/questions", List.of("profile-version")),
                    Map.entry("/organisation/profile/check", List.of("profile-version")),
                    Map.entry("/people/invitations", List.of("role")),
                    Map.entry("/people/invitations/end", List.of("invitation")),
                    Map.entry("/people/{person}/acceptance", List.of("role")),
                    Map.entry("/people/{person}/role", List.of("role")),
                    Map.entry("/api/v1/account", List.of("name")),
                    Map.entry("/api/v1/assessments/{assessment}/entries/{ref}", List.of("value")),
                    Map.entry(
                            "/api/v1/assessments/{assessment}/entries/{ref}/{part}",
                            List.of("value")),
                    Map.entry("/api/v1/organisations/{organisation}/documents", List.of("place")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/invitations",
                            List.of("email", "role")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/people/{person}/acceptance",
                            List.of("role")),
                    Map.entry(
                            "/api/v1/organisations/{organisation}/people/{person}/role",
                            List.of("role")));

    private RightsTable() {}

    private static Set<Visitor> administrators() {
        return EnumSet.of(ADMINISTRATOR, FOREIGN_ADMINISTRATOR);
    }
}
