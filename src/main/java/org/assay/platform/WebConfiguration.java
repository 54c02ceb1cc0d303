package org.assay.platform;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the locks on the doors, and hands the Actor to whoever asks for one. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {
    private final Doors doors;
    private final FreshPassword freshPassword;
    private final FairShare fairShare;

    WebConfiguration(Doors doors, FreshPassword freshPassword, FairShare fairShare) {
        this.fairShare = fairShare;
        this.doors = doors;
        this.freshPassword = freshPassword;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doors);
        registry.addInterceptor(freshPassword);
        registry.addInterceptor(fairShare);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }
}
