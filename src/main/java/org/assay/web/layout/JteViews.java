package org.assay.web.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the compiled template of a view's name: {@code account/sign-in} is {@code
 * account/sign-in.jte}.
 */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:") || name.startsWith("forward:")) return null;
        return new Page(templates, name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    private record Page(TemplateEngine templates, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) parameters.putAll(model);
            parameters.putIfAbsent("frame", FrameAdvice.of(request));
            var output = new Utf8ByteOutput();
            templates.render(name, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            // as one: the filters look at every piece, and a page has thousands
            var whole = new ByteArrayOutputStream(output.getContentLength());
            output.writeTo(whole);
            response.getOutputStream().write(whole.toByteArray());
        }
    }
}
