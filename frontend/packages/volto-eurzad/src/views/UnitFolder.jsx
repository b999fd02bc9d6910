import React from 'react';
import { A, useText } from '../chrome';
import { hardSpaces, telHref } from '../typography/text';
import { messages } from './messages';
import PageHead from './PageHead';

/** Units as they are nested: what each deals with and whom to call. */
function Units({ units, level = 2 }) {
  const Heading = `h${Math.min(level, 6)}`;
  return (
    <ul className="units" lang="pl">
      {units.map((unit) => (
        <li key={unit['@id']}>
          <Heading>
            <A href={unit['@id']}>{hardSpaces(unit.title)}</A>
          </Heading>
          {unit.description && <p>{hardSpaces(unit.description)}</p>}
          {unit.phone && (
            <p>
              <a href={telHref(unit.phone)}>{hardSpaces(unit.phone)}</a>
            </p>
          )}
          {unit.units.length > 0 && (
            <Units units={unit.units} level={level + 1} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The office's departments. */
export default function UnitFolder({ content }) {
  const t = useText();
  const units = content['@components']?.structure?.units ?? [];
  return (
    <div className="wrap">
      <PageHead content={content} />
      {units.length ? (
        <Units units={units} />
      ) : (
        <p>{t(messages.nothingHere)}</p>
      )}
    </div>
  );
}
