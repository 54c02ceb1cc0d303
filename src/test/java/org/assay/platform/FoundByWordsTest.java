package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assay.support.HouseUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The door of every address is the one that the framework finds when it looks through all. */
@HouseUnderTest
class FoundByWordsTest {
    private final FoundByWords byWords;
    private final RequestMappingHandlerMapping throughAll = new RequestMappingHandlerMapping();

    FoundByWordsTest(FoundByWords byWords, ApplicationContext house) {
        this.byWords = byWords;
        throughAll.setApplicationContext(house);
        byWords.getHandlerMethods()
                .forEach((door, method) ->
                        throughAll.registerMapping(door, method.getBean(), method.getMethod()));
    }

    @Test
    void everyAddressLeadsWhereTheFrameworkLeadsIt() {
        int led = 0;
        for (String address : addresses()) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
                String found = answer(byWords, method, address);
                assertThat(found)
                        .as("%s %s", method, address)
                        .isEqualTo(answer(throughAll, method, address));
                if (found.startsWith("org.assay")) led++;
            }
        }
        assertThat(led).isGreaterThan(byWords.getHandlerMethods().size());
    }

    /** Each with words for its variables, with one word more, and with a slash at its end. */
    private List<String> addresses() {
        var addresses = new ArrayList<>(List.of("/", "/nowhere", "/nowhere/at/all"));
        for (RequestMappingInfo door : byWords.getHandlerMethods().keySet()) {
            for (String pattern : door.getPatternValues()) {
                String address = pattern.replaceAll("\\{[^}]*}", "1.1.2");
                addresses.addAll(List.of(address, address + "/more", address + "/"));
            }
        }
        return addresses;
    }

    /** The method that answers, or what the framework complains of. */
    private static String answer(
            RequestMappingHandlerMapping mapping, String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
            return chain == null ? "nobody" : chain.getHandler().toString();
        } catch (Exception complaint) {
            return complaint.toString();
        }
    }
}
