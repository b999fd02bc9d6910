import { useLanguage } from '../i18n/Language';

/** Who handles the case, and how and when to reach them. */
export function Contact({ contact, visitAddress }) {
  const { t, tidy } = useLanguage();
  const { unit, person, position, phone, email, room, hours = [] } = contact;
  return (
    <section className="ez-contact" aria-labelledby="kontakt">
      <h2 id="kontakt">{t('cases.contact')}</h2>
      <p>
        {person && (
          <>
            <strong>{tidy(person)}</strong>
            {position && `, ${tidy(position)}`}
            <br />
          </>
        )}
        {tidy(unit)}
        {room && `, ${t('case.room', { room })}`}
      </p>
      <dl className="ez-list">
        {phone && (
          <div>
            <dt>{t('case.phone')}</dt>
            <dd>
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
            </dd>
          </div>
        )}
        {email && (
          <div>
            <dt>{t('case.email')}</dt>
            <dd>
              <a href={`mailto:${email}`}>{email}</a>
            </dd>
          </div>
        )}
        {hours.length > 0 && (
          <div>
            <dt>{t('case.hours')}</dt>
            <dd>{hours.map(tidy).join('\n')}</dd>
          </div>
        )}
      </dl>
      {visitAddress && (
        <p>
          <a href={visitAddress}>{t('case.book_visit')}</a>
        </p>
      )}
    </section>
  );
}
