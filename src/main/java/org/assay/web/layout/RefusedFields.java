package org.assay.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells the log which fields of a form were refused: those of the page's {@link Form}s. */
@Configuration
class RefusedFields implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (page == null) return;
        List<String> wrong =
                page.getModel().values().stream()
                        .filter(Form.class::isInstance)
                        .flatMap(form -> ((Form) form).problems().stream())
                        .map(Problem::field)
                        .toList();
        if (!wrong.isEmpty()) request.setAttribute(Problem.FIELDS, wrong);
    }
}
