import { useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { errorSentence } from 'volto-eurzad-desk/ui/errors';
import { Icon } from 'volto-eurzad-desk/ui/Icon';
import { More } from 'volto-eurzad-desk/ui/More';
import { Notice } from 'volto-eurzad-desk/ui/Notice';
import { saveFile } from 'volto-eurzad-desk/ui/saveFile';
import { designer } from '../messages/designer';
import { LIST } from '../paths';
import { PublishDialog } from '../versions/PublishDialog';
import { VersionsDialog } from '../versions/VersionsDialog';

const nameOf = (path, number) =>
  `${path.split('/').filter(Boolean).join('-')}${number ? `-${number}` : ''}.xml`;

/** Title, how saving stands, undo, publishing, versions, and the file. */
export function Header({
  path,
  title,
  saving,
  reasons,
  checked,
  history,
  actions,
  onReload,
}) {
  const text = useText();
  const [dialog, setDialog] = useState(null);
  const [error, setError] = useState(null);
  const chooser = useRef(null);
  const close = () => setDialog(null);

  const download = async (number) => {
    setError(null);
    try {
      if (!number) await saving.flush();
      saveFile(await actions.file(number), nameOf(path, number));
    } catch (failure) {
      setError(failure);
    }
  };
  const upload = async (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (!file) return;
    setError(null);
    try {
      await saving.flush();
      await actions.load(
        new File([file], file.name, { type: 'application/xml' }),
      );
      onReload();
    } catch (failure) {
      setError(failure);
    }
  };
  const act = {
    versions: () => setDialog('versions'),
    download: () => void download(),
    upload: () => chooser.current.click(),
  };

  return (
    <header className="eu-desk fd-header">
      <nav aria-label={text(designer.back)}>
        <Link to={LIST}>{text(designer.forms)}</Link>
      </nav>
      <div className="fd-head">
        <div>
          <h1>{title}</h1>
          <Standing saving={saving} />
        </div>
        <div className="fd-actions">
          <Button
            icon="undo"
            onClick={history.undo}
            disabled={!history.mayUndo}
          >
            {text(designer.undo)}
          </Button>
          <Button
            icon="redo"
            onClick={history.redo}
            disabled={!history.mayRedo}
          >
            {text(designer.redo)}
          </Button>
          <Button
            look="primary"
            icon="check"
            disabled={!checked || saving.state === 'conflict'}
            onClick={() => setDialog('publish')}
          >
            {text(designer.publish)}
          </Button>
          <More
            label={text(designer.more)}
            items={[
              { id: 'versions', label: text(designer.versions), icon: 'clock' },
              {
                id: 'download',
                label: text(designer.download),
                icon: 'download',
              },
              { id: 'upload', label: text(designer.upload), icon: 'file' },
            ]}
            onAction={(id) => act[id]()}
          />
          <input
            ref={chooser}
            type="file"
            accept=".xml,application/xml,text/xml"
            hidden
            aria-hidden="true"
            onChange={(event) => void upload(event)}
          />
        </div>
      </div>
      {error && (
        <Notice tone="error">
          <p>{errorSentence(error, text)}</p>
          <Refusals fields={error.fields} />
        </Notice>
      )}
      {dialog === 'publish' && (
        <PublishDialog
          path={path}
          saving={saving}
          reasons={reasons}
          publish={actions.publish}
          onDone={() => {
            close();
            onReload();
          }}
          onClose={close}
        />
      )}
      {dialog === 'versions' && (
        <VersionsDialog path={path} onDownload={download} onClose={close} />
      )}
    </header>
  );
}

/** Every line of a file that the server could not take. */
function Refusals({ fields = [] }) {
  if (!fields.length) return null;
  return (
    <ul>
      {fields.map(({ field, message }, index) => (
        <li key={index}>
          {field && <strong>{field}: </strong>}
          {message}
        </li>
      ))}
    </ul>
  );
}

const STANDING = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  failed: 'alert',
  conflict: 'alert',
};

function standingOf(shown, changed) {
  if (!shown) return designer.publishedHidden;
  return changed ? designer.publishedChanged : designer.publishedSame;
}

/** What is saved and what residents have, in words. */
function Standing({ saving }) {
  const text = useText();
  const { published, changed, shown } = saving.kept;
  const failed = ['failed', 'conflict'].includes(saving.state);
  const words = published
    ? text(standingOf(shown, changed), { number: published.number })
    : text(designer.unpublished);
  return (
    <p className="fd-standing">
      <span role="status" className={failed ? 'fd-wrong' : undefined}>
        <Icon name={STANDING[saving.state]} size={18} />{' '}
        {text(designer[`saving_${saving.state}`])}
        {saving.state === 'failed' && saving.error.message
          ? ` ${saving.error.message}`
          : ''}
      </span>
      <span className="desk-muted">{words}</span>
    </p>
  );
}
