package org.assay.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.assay.kernel.OpenToAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a load balancer whether this node can work: 200 when the database answers, else 503. To
 * whoever ends nodes that hang it says no more than that this one does not: ending a node brings no
 * database back.
 */
@RestController
class HealthDoor {
    private static final Logger log = LoggerFactory.getLogger(HealthDoor.class);
    private static final int SECONDS = 2;

    private final DataSource database;

    HealthDoor(DataSource database) {
        this.database = database;
    }

    @OpenToAll
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try (Connection connection = database.getConnection()) {
            if (connection.isValid(SECONDS)) return ResponseEntity.ok(Map.of("status", "up"));
        } catch (SQLException e) {
            log.warn("health: the database does not answer: {}", e.getMessage());
        }
        return ResponseEntity.status(503).body(Map.of("status", "down", "database", "down"));
    }

    @OpenToAll
    @GetMapping("/health/live")
    Map<String, String> live() {
        return Map.of("status", "up");
    }
}
