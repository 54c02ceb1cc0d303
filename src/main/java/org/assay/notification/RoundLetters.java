package org.assay.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.mail.BaseUrl;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.round.AgenciesAsked;
import org.assay.round.AgenciesReminded;
import org.assay.round.Asked;
import org.assay.round.DueChanged;
import org.assay.round.Outstanding;
import org.assay.round.RoundId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Tells agencies what boards ask of them: a job for each, laid down in the asking's transaction.
 */
@Configuration
class RoundLetters {
    static final String TASK = "notification.round";
    static final String ASKED = "asked";
    static final String DUE = "due";
    static final String REMINDED = "reminded";

    private final SchedulerClient jobs;
    private final Outstanding outstanding;
    private final Organisations organisations;
    private final Telling telling;
    private final BaseUrl base;
    private final Clock clock;

    RoundLetters(
            SchedulerClient jobs,
            Outstanding outstanding,
            Organisations organisations,
            Telling telling,
            BaseUrl base,
            Clock clock) {
        this.jobs = jobs;
        this.outstanding = outstanding;
        this.organisations = organisations;
        this.telling = telling;
        this.base = base;
        this.clock = clock;
    }

    @EventListener
    void on(AgenciesAsked asked) {
        lay(ASKED, asked.round(), asked.organisations(), "once");
    }

    @EventListener
    void on(DueChanged changed) {
        lay(DUE, changed.round(), changed.organisations(), changed.due().toString());
    }

    @EventListener
    void on(AgenciesReminded reminded) {
        lay(REMINDED, reminded.round(), reminded.organisations(), reminded.on().toString());
    }

    private void lay(String kind, RoundId round, Set<OrganisationId> agencies, String step) {
        List<TaskInstance<?>> laid = new ArrayList<>();
        for (OrganisationId agency : agencies)
            laid.add(
                    new TaskInstance<Void>(
                            TASK,
                            String.join("/", kind, round.toString(), agency.toString(), step)
                                    + "/"
                                    + Ids.next()));
        if (!laid.isEmpty()) jobs.scheduleBatch(laid, clock.instant());
    }

    @Bean
    Task<Void> tellOfRounds() {
        return Tasks.oneTime(TASK, Void.class)
                .execute((instance, context) -> tell(instance.getId().split("/")));
    }

    /** The parts of a job's name: kind, round, agency, step. */
    void tell(String[] parts) {
        outstanding
                .find(RoundId.of(parts[1]), OrganisationId.of(parts[2]))
                .ifPresent(asked -> tell(parts[0], asked, parts[3]));
    }

    private void tell(String kind, Asked asked, String step) {
        Notice.About about = about(asked, organisations);
        LocalDate today = London.today(clock);
        Notice notice =
                switch (kind) {
                    case ASKED -> Notice.asked(about, base);
                    case DUE -> Notice.dueChanged(about, base);
                    default -> Notice.reminder(about, today, base);
                };
        OrganisationId agency = asked.request().organisation();
        String subject = subject(asked);
        if (telling.administrators(agency, notice, subject, kind + " " + step)) return;
        String address = asked.request().address();
        if (!address.isEmpty())
            telling.address(
                    address, Notice.askedToRegister(about, base), subject, kind + " " + step);
    }

    static String subject(Asked asked) {
        return "round/%s/organisation/%s"
                .formatted(asked.round().id(), asked.request().organisation());
    }

    static Notice.About about(Asked asked, Organisations organisations) {
        return new Notice.About(
                asked.request().agency().name(),
                asked.request().agency().code(),
                asked.round().title(),
                organisations
                        .find(asked.round().opener())
                        .map(Organisation::name)
                        .orElse("The board"),
                asked.due());
    }
}
