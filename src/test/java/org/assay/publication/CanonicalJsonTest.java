package org.assay.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static String canonical(String json) {
        return new String(CanonicalJson.of(JSON.readTree(json)), UTF_8);
    }

    @Test
    void sortsAsTheRfcShows() {
        assertThat(
                        canonical(
                                """
                                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                                 "\\u00f6": "Latin Small Letter O With Diaeresis"}
                                """))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                                + "\"😀\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesStringsAndLiteralsAsTheRfcShows() {
        assertThat(
                        canonical(
                                """
                                { "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false] }
                                """))
                .isEqualTo(
                        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void writesTheSameNumberTheSameWay() {
        assertThat(canonical("[95.0, 95, 95.50, 0, -0.0, 0.25, 1e2, 999999999999999]"))
                .isEqualTo("[95,95,95.5,0,0,0.25,100,999999999999999]");
    }

    @Test
    void refusesNumbersThatTheRfcWouldRound() {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("0.1234567890123456789"));
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("1e15"));
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("0.0000001"));
    }

    @Test
    void refusesHalfACharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(NODES.stringNode("a\ud83d")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(NODES.stringNode("\ude00")));
    }

    @Property
    void theOrderOfMembersNeverMatters(@ForAll("json") JsonNode node, @ForAll long seed) {
        JsonNode shuffled = shuffled(node, new Random(seed));
        assertThat(CanonicalJson.of(shuffled)).isEqualTo(CanonicalJson.of(node));
    }

    @Property
    void saysTheSameAsItDidBefore(@ForAll("json") JsonNode node) {
        byte[] once = CanonicalJson.of(node);
        assertThat(CanonicalJson.of(JSON.readTree(once))).isEqualTo(once);
    }

    @Property
    void agreesWithAnotherWriterOfTheRfc(@ForAll("json") JsonNode node) throws IOException {
        var whole = NODES.objectNode().set("it", node);
        byte[] theirs = new JsonCanonicalizer(whole.toString()).getEncodedUTF8();
        assertThat(CanonicalJson.of(whole)).isEqualTo(theirs);
    }

    @Property
    void anObjectIsItsMembersTogether(
            @ForAll("json") JsonNode node, @ForAll("json") JsonNode other) {
        var whole = NODES.objectNode().set("it", node).set("and", other);
        assertThat(CanonicalJson.object(CanonicalJson.members(whole)))
                .isEqualTo(CanonicalJson.of(whole));
    }

    @Provide
    Arbitrary<JsonNode> json() {
        return json(3);
    }

    private static Arbitrary<JsonNode> json(int depth) {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .ofMaxLength(12)
                        .filter(text -> UTF_8.newEncoder().canEncode(text));
        Arbitrary<JsonNode> leaves =
                Arbitraries.oneOf(
                        texts.map(NODES::stringNode),
                        Arbitraries.longs().between(0, 999_999_999_999_999L).map(NODES::numberNode),
                        Arbitraries.integers()
                                .between(0, 10_000)
                                .map(n -> NODES.numberNode(BigDecimal.valueOf(n, 2))),
                        Arbitraries.of(true, false).map(NODES::booleanNode),
                        Arbitraries.just(NODES.nullNode()));
        if (depth == 0) return leaves;
        Arbitrary<JsonNode> inner = json(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                inner.list().ofMaxSize(4).map(list -> NODES.arrayNode().addAll(list)),
                Arbitraries.maps(texts, inner).ofMaxSize(5).map(CanonicalJsonTest::object));
    }

    private static ObjectNode object(Map<String, JsonNode> members) {
        ObjectNode object = NODES.objectNode();
        members.forEach(object::set);
        return object;
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node.isArray()) {
            var array = NODES.arrayNode();
            node.forEach(each -> array.add(shuffled(each, random)));
            return array;
        }
        if (!node.isObject()) return node;
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        Collections.shuffle(members, random);
        ObjectNode object = NODES.objectNode();
        members.forEach(member -> object.set(member.getKey(), shuffled(member.getValue(), random)));
        return object;
    }
}
