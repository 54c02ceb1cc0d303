package org.assay.platform;

import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the locks on the doors, and hands the Actor to whoever asks for one. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {
    private final Refusals refusals;
    private final OneValueEach oneValueEach;
    private final Doors doors;
    private final FreshPassword freshPassword;
    private final FairShare fairShare;

    WebConfiguration(
            Refusals refusals,
            Doors doors,
            OneValueEach oneValueEach,
            FreshPassword freshPassword,
            FairShare fairShare) {
        this.refusals = refusals;
        this.oneValueEach = oneValueEach;
        this.fairShare = fairShare;
        this.doors = doors;
        this.freshPassword = freshPassword;
    }

    @Bean
    static WebMvcRegistrations howDoorsAreFound() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new FoundByWords();
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(refusals);
        registry.addInterceptor(doors);
        registry.addInterceptor(oneValueEach);
        registry.addInterceptor(freshPassword);
        registry.addInterceptor(fairShare);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }
}
