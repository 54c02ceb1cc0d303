package org.assay.notification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.Contacts;
import org.assay.account.Contacts.Contact;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the people of an organisation something, each once: that they were told is written down in
 * the transaction of the letter. For jobs.
 */
@Component
class Telling {
    private final Contacts contacts;
    private final JdbcTold told;
    private final JdbcPreferences preferences;
    private final Mail mail;
    private final BaseUrl base;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            Contacts contacts,
            JdbcTold told,
            JdbcPreferences preferences,
            Mail mail,
            BaseUrl base,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.contacts = contacts;
        this.told = told;
        this.preferences = preferences;
        this.mail = mail;
        this.base = base;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Tells those who run the organisation's work, whatever they chose.
     *
     * @return whether there is anybody
     */
    boolean administrators(OrganisationId organisation, Notice notice, String about, String step) {
        List<Contact> people =
                of(organisation).stream().filter(one -> one.role() == Role.ADMINISTRATOR).toList();
        people.forEach(one -> send(one.person().toString(), one, notice, about, step));
        return !people.isEmpty();
    }

    /** Reminds those who can answer for the organisation and have not switched that off. */
    void remind(OrganisationId organisation, Notice notice, String about, String step) {
        List<Contact> people =
                of(organisation).stream()
                        .filter(one ->
                                one.role() == Role.ADMINISTRATOR || one.role() == Role.MEMBER)
                        .toList();
        Set<PersonId> without =
                transaction.execute(status ->
                        preferences.withoutReminders(
                                people.stream().map(Contact::person).collect(Collectors.toSet())));
        people.stream()
                .filter(one -> without == null || !without.contains(one.person()))
                .forEach(one ->
                        send(one.person().toString(), one, notice.withWayOut(base), about, step));
    }

    /** Tells an address to which no account belongs. */
    void address(String address, Notice notice, String about, String step) {
        transaction.executeWithoutResult(status -> {
            if (told.first(address, about, step, clock.instant()))
                mail.send(address, notice.subject(), notice.text());
        });
    }

    private List<Contact> of(OrganisationId organisation) {
        return contacts.of(organisation);
    }

    private void send(String recipient, Contact to, Notice notice, String about, String step) {
        transaction.executeWithoutResult(status -> {
            if (told.first(recipient, about, step, clock.instant()))
                mail.send(
                        to.email(),
                        notice.subject(),
                        "Hello %s,\n\n%s".formatted(to.name(), notice.text()));
        });
    }
}
