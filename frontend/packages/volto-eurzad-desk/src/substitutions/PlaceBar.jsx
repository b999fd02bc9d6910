import React, { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { substitutions as messages } from '../messages/substitutions';
import { useDesk } from '../shell/DeskContext';
import { usePlace } from '../shell/PlaceContext';
import { Icon } from '../ui/Icon';

/** Whom one substitutes, with the choice of whose desk to look at; and who acts for oneself. */
export function PlaceBar() {
  const text = useText();
  const { locale } = useIntl();
  const { substitutes, absent, user, tell } = useDesk();
  const { place, setPlace } = usePlace();
  const unknown =
    Boolean(place) &&
    Boolean(user.id) &&
    !substitutes.some(({ person }) => person.id === place);
  useEffect(() => {
    if (!unknown) return;
    setPlace('');
    tell({ text: text(messages.over) });
  }, [unknown, setPlace, tell, text]);
  if (substitutes.length === 0 && absent.length === 0) return null;
  const people = Object.values(
    Object.fromEntries(substitutes.map((one) => [one.person.id, one])),
  );
  return (
    <section className="desk-place" aria-label={text(messages.youSubstitute)}>
      <Icon name="people" />
      {people.length > 0 && (
        <>
          <label htmlFor="desk-place">{text(messages.youSubstitute)}:</label>
          <select
            id="desk-place"
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          >
            <option value="">
              {text(messages.deskOf)}: {text(messages.own)}
            </option>
            {people.map(({ person, end }) => (
              <option key={person.id} value={person.id}>
                {text(messages.deskOf)}:{' '}
                {text(messages.atDesk, {
                  name: person.fullname,
                  end: longDate(end, locale),
                })}
              </option>
            ))}
          </select>
        </>
      )}
      {absent.map(({ person, end }) => (
        <span key={person.id}>
          {text(messages.substitutesYou, {
            name: person.fullname,
            end: longDate(end, locale),
          })}
        </span>
      ))}
    </section>
  );
}
