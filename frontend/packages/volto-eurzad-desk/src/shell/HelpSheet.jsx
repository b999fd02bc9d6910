import React from 'react';
import { useChangeDigest } from '../api/work';
import { useText } from '../format/text';
import { help } from '../messages/help';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { useDesk } from './DeskContext';

const ROWS = [
  [['j', 'k'], help.move],
  [['Enter'], help.open],
  [['e'], help.assign],
  [['o'], help.openCase],
  [['x'], help.select],
  [['u'], help.undo],
  [['/'], help.search],
  [['Ctrl+K'], help.palette],
  [['?'], help.help],
];

/** The keys, and the settings that concern them. */
export function HelpSheet({ onClose }) {
  const text = useText();
  const { settings, changeSettings } = useDesk();
  return (
    <Dialog title={text(help.title)} onClose={onClose}>
      <table className="desk-keys">
        <caption className="desk-sr">{text(help.title)}</caption>
        <thead className="desk-sr">
          <tr>
            <th scope="col">{text(help.key)}</th>
            <th scope="col">{text(help.does)}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([keys, message]) => (
            <tr key={keys.join()}>
              <td>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </td>
              <td>{text(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={settings.singleKeys}
          onChange={(event) =>
            changeSettings({ singleKeys: event.target.checked })
          }
        />
        <span>{text(help.singleKeys)}</span>
      </label>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={settings.openNext}
          onChange={(event) =>
            changeSettings({ openNext: event.target.checked })
          }
        />
        <span>{text(help.openNext)}</span>
      </label>
      <DigestSetting />
    </Dialog>
  );
}

/** Whether the daily mail about deadlines is wanted; kept by the office, not by the browser. */
function DigestSetting() {
  const text = useText();
  const { digest, warningDays } = useDesk();
  const change = useChangeDigest();
  if (typeof digest !== 'boolean') return null;
  const wanted = change.isPending ? change.variables : digest;
  return (
    <>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={wanted}
          onChange={(event) => change.mutate(event.target.checked)}
        />
        <span>{text(help.digest, { days: warningDays })}</span>
      </label>
      {change.isError && (
        <Notice tone="error">{text(help.digestFailed)}</Notice>
      )}
    </>
  );
}
