import { useLanguage } from '../i18n/Language';
import { whenText } from './dates';

/** Where a person comes: the unit, its room, the place that the schedule names. */
export function Where({ schedule, office }) {
  const { tidy } = useLanguage();
  const { unit, place } = schedule;
  const { street, postal_code: code, city } = office?.address || {};
  return (
    <>
      <span className="ez-line">{tidy(unit.title)}</span>
      {place && <span className="ez-line">{tidy(place)}</span>}
      {street && (
        <span className="ez-line">
          {street}, {code} {city}
        </span>
      )}
    </>
  );
}

/** What a visit is: when, where, in which matter, what to bring. */
export function VisitFacts({ visit, office }) {
  const { t, tidy, locale } = useLanguage();
  const { schedule } = visit;
  const contact = [visit.email, visit.phone].filter(Boolean).join(', ');
  const rows = [
    ['visits.when', whenText(visit, locale)],
    schedule && [
      'visits.where',
      <Where key="where" schedule={schedule} office={office} />,
    ],
    schedule && ['visits.matter', tidy(schedule.title)],
    visit.service && ['visits.service', tidy(visit.service)],
    ['visits.number', visit.number],
    ['visits.who', visit.name],
    contact && ['visits.contact', contact],
    visit.remarks && ['visits.remarks_given', visit.remarks],
    schedule?.bring &&
      visit.state !== 'cancelled' && ['visits.bring', tidy(schedule.bring)],
  ];
  return (
    <dl className="ez-list">
      {rows.filter(Boolean).map(([id, value]) => (
        <div key={id}>
          <dt>{t(id)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
