import React from 'react';
import { useIntl } from 'react-intl';
import { useSatisfaction } from '../api/satisfaction';
import { useText } from '../format/text';
import { satisfaction as said } from '../messages/satisfaction';
import { Loaded } from '../ui/Waiting';

function Row({ one, name }) {
  const text = useText();
  const { formatNumber } = useIntl();
  const few = one.average === null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={text(said.count)} className="desk-number">
        {one.count}
      </td>
      <td data-label={text(said.average)} className="desk-number">
        {few
          ? text(said.tooFew)
          : formatNumber(one.average, { maximumFractionDigits: 2 })}
      </td>
      <td data-label={text(said.spread)}>
        {few ? '–' : one.answers.join(' · ')}
      </td>
    </tr>
  );
}

/** Answers of people after their cases, by service, with their remarks. */
export function Satisfaction({ unit }) {
  const text = useText();
  const query = useSatisfaction();
  const nameOf = (one) => one.title || text(said.noService);
  return (
    <section aria-labelledby="satisfaction">
      <h2 className="desk-h2" id="satisfaction">
        {text(said.title)}
      </h2>
      <p className="desk-muted">{text(said.lead)}</p>
      <Loaded query={query} lines={3}>
        {(items) => {
          const shown = items.filter((one) => !unit || one.unit === unit);
          if (shown.length === 0) return <p>{text(said.none)}</p>;
          return (
            <>
              <table className="desk-table">
                <thead>
                  <tr>
                    <th scope="col">{text(said.service)}</th>
                    <th scope="col">{text(said.count)}</th>
                    <th scope="col">{text(said.average)}</th>
                    <th scope="col">{text(said.spread)}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((one) => (
                    <Row key={one.service} one={one} name={nameOf(one)} />
                  ))}
                </tbody>
              </table>
              {shown
                .filter(({ remarks }) => remarks.length > 0)
                .map((one) => (
                  <details key={one.service} className="desk-earlier">
                    <summary>
                      {text(said.remarks, {
                        count: one.remarks.length,
                        service: nameOf(one),
                      })}
                    </summary>
                    <ul className="desk-plain">
                      {one.remarks.map((remark) => (
                        <li key={remark} className="desk-multiline">
                          {remark}
                        </li>
                      ))}
                    </ul>
                  </details>
                ))}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
