import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { Dialog } from 'volto-eurzad-desk/ui/Dialog';
import { Loaded } from 'volto-eurzad-desk/ui/Waiting';
import { useVersion, useVersions } from '../api';
import { designer } from '../messages/designer';

/** What was published, when and by whom, what changed, and each version as a file. */
export function VersionsDialog({ path, onDownload, onClose }) {
  const text = useText();
  const query = useVersions(path);
  return (
    <Dialog title={text(designer.versions)} onClose={onClose} wide>
      <Loaded query={query}>
        {({ items }) =>
          items.length ? (
            <ol className="fd-versions">
              {items.map((version) => (
                <Version
                  key={version.number}
                  path={path}
                  version={version}
                  onDownload={onDownload}
                />
              ))}
            </ol>
          ) : (
            <p>{text(designer.noVersions)}</p>
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Version({ path, version, onDownload }) {
  const text = useText();
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  return (
    <li>
      <h3>
        {text(designer.version, { number: version.number })}
        <span className="desk-muted">
          {' '}
          {intl.formatDate(version.date, {
            dateStyle: 'long',
            timeStyle: 'short',
          })}
        </span>
      </h3>
      {version.note && <p>{version.note}</p>}
      <div className="fd-actions">
        <Button
          small
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        >
          {text(designer.changes)}
        </Button>
        <Button
          small
          icon="download"
          onClick={() => onDownload(version.number)}
        >
          {text(designer.download)}
        </Button>
      </div>
      {open && <Changes path={path} number={version.number} />}
    </li>
  );
}

function Changes({ path, number }) {
  const text = useText();
  const query = useVersion(path, number);
  return (
    <Loaded query={query} lines={3}>
      {({ changes }) =>
        changes.length ? (
          <ul>
            {changes.map(({ change, title }, index) => (
              <li key={index}>
                {text(designer[`change_${change}`], { title })}
              </li>
            ))}
          </ul>
        ) : (
          <p>{text(designer.noChanges)}</p>
        )
      }
    </Loaded>
  );
}
