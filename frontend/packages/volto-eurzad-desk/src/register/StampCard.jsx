import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useChoices } from '../api/registers';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { stamps as messages } from '../messages/stamps';
import { Download } from '../ui/Download';

const SIZE_KEY = 'eurzad.desk.label';

const remembered = () => {
  try {
    return window.localStorage.getItem(SIZE_KEY) || '62x29';
  } catch {
    return '62x29';
  }
};

function Symbol({ stamp }) {
  const text = useText();
  return (
    <img
      className="desk-stamp__symbol"
      alt={text(messages.symbol, { identifier: stamp.identifier })}
      src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(stamp.symbol)}`}
    />
  );
}

/** The stamp of an entry as it is printed, with what prints it. */
export function StampCard({ stamp }) {
  const text = useText();
  const { locale } = useIntl();
  const choices = useChoices();
  const [size, setSize] = useState(remembered);
  const number = encodeURIComponent(stamp.register_number);
  const choose = (event) => {
    setSize(event.target.value);
    try {
      window.localStorage.setItem(SIZE_KEY, event.target.value);
    } catch {
      // without storage the choice lasts as long as the page
    }
  };
  return (
    <>
      <div className="desk-stamp-card">
        <Symbol stamp={stamp} />
        <div>
          <p>{stamp.office}</p>
          {stamp.received && (
            <p>
              {text(messages.received, {
                when: [shortDate(stamp.received, locale), stamp.time]
                  .filter(Boolean)
                  .join(', '),
              })}
            </p>
          )}
          <p className="desk-number desk-stamp">{stamp.register_number}</p>
          {stamp.units.length > 0 && (
            <p>{text(messages.units, { units: stamp.units.join(', ') })}</p>
          )}
          <p>{text(messages.attachments, { count: stamp.attachments })}</p>
        </div>
      </div>
      <div className="desk-actions">
        <Download icon="print" path={`/@stamps?numbers=${number}&size=${size}`}>
          {text(messages.printLabel)}
        </Download>
        <select aria-label={text(messages.size)} value={size} onChange={choose}>
          {(choices.data?.labels || [size]).map((one) => (
            <option key={one} value={one}>
              {one === 'sheet'
                ? text(messages.sheet)
                : text(messages.millimetres, { size: one.replace('x', ' × ') })}
            </option>
          ))}
        </select>
        <Download
          look="quiet"
          icon="file"
          path={`/@separator-sheets?numbers=${number}`}
        >
          {text(messages.separator)}
        </Download>
      </div>
    </>
  );
}
