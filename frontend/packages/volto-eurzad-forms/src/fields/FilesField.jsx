import { useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/Icon';
import { useLanguage } from '../i18n/Language';
import { describedBy, FieldError, FieldHelp, FieldTitle } from './Field';
import { acceptAttribute, kindsOf } from './fileRules';
import { idOf } from './names';

function Limits({ field, id }) {
  const { t, size } = useLanguage();
  return (
    <p className="ez-help" id={`${id}-limity`}>
      {t('form.file_limits', {
        kinds: kindsOf(field),
        size: size(field.max_size || 0),
        count: field.max_files || 1,
      })}
    </p>
  );
}

function Uploading({ upload, onCancel }) {
  const { t, size } = useLanguage();
  const percent = Math.round(upload.progress * 100);
  if (upload.problem) {
    return (
      <li className="ez-file ez-file-wrong">
        <div role="alert">
          <p className="ez-error">{upload.problem}</p>
          <p className="ez-file-name">{upload.name}</p>
        </div>
        <button type="button" className="ez-btn2" onClick={onCancel}>
          {t('form.close_message')}
          <span className="ez-hidden"> {upload.name}</span>
        </button>
      </li>
    );
  }
  return (
    <li className="ez-file">
      <div>
        <p className="ez-file-name">{upload.name}</p>
        <progress
          max="100"
          value={percent}
          aria-label={t('form.uploading', { name: upload.name })}
        />
        <p className="ez-help">
          {t('form.upload_state', { percent, size: size(upload.size) })}
        </p>
      </div>
      <button type="button" className="ez-btn2" onClick={onCancel}>
        {t('form.cancel_upload')}
        <span className="ez-hidden"> {upload.name}</span>
      </button>
    </li>
  );
}

function Added({ file, onRemove }) {
  const { t, size } = useLanguage();
  const scan = file.scan?.state;
  const infected = scan === 'infected';
  return (
    <li className={infected ? 'ez-file ez-file-wrong' : 'ez-file'}>
      <Icon name="file" />
      <div>
        {infected && (
          <p className="ez-error" role="alert">
            {t('form.file_infected')}
          </p>
        )}
        <p className="ez-file-name">{file.filename}</p>
        <p className="ez-help">
          {infected
            ? size(file.size)
            : t('form.file_added', { size: size(file.size) })}
          {scan === 'waiting' && `. ${t('form.file_waiting')}`}
        </p>
      </div>
      <button type="button" className="ez-btn2" onClick={onRemove}>
        {t('form.remove_file')}
        <span className="ez-hidden"> {file.filename}</span>
      </button>
    </li>
  );
}

function Removed({ file, onUndo }) {
  const { t } = useLanguage();
  const button = useRef(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <li className="ez-file ez-file-removed">
      <p role="status">{t('form.file_removed', { name: file.filename })}</p>
      <button type="button" className="ez-btn2" ref={button} onClick={onUndo}>
        {t('form.undo')}
      </button>
    </li>
  );
}

/**
 * Files of the person, sent as soon as they are chosen.
 *
 * What is removed can be brought back until another file is removed or the step is left.
 */
export function FilesField(props) {
  const {
    field,
    path,
    value = [],
    error,
    attachments,
    uploads = [],
    transfer,
    onChange,
  } = props;
  const { t } = useLanguage();
  const [removed, setRemoved] = useState(null);
  const pending = useRef(null);
  pending.current = removed;
  const id = idOf(path);
  const most = field.max_files || 1;
  const under = uploads.filter((one) => !one.problem).length;
  const full = value.length + under >= most;

  useEffect(
    () => () => pending.current && transfer.purge([pending.current.id]),
    [transfer],
  );

  function remove(file) {
    if (removed) transfer.purge([removed.id]);
    setRemoved(file);
    onChange(value.filter((one) => one !== file.id));
  }

  function undo() {
    onChange([...value, removed.id]);
    setRemoved(null);
  }

  function choose(event) {
    transfer.add(path, [...event.target.files]);
    event.target.value = '';
  }

  const files = value.map((one) => attachments[one]).filter(Boolean);
  return (
    <div className={error ? 'ez-field ez-field-wrong' : 'ez-field'}>
      <label className="ez-label" htmlFor={id}>
        <FieldTitle field={field} />
      </label>
      <FieldHelp field={field} path={path} />
      <Limits field={field} id={id} />
      <FieldError path={path} error={error} />
      {(files.length > 0 || uploads.length > 0 || removed) && (
        <ul className="ez-files">
          {files.map((file) => (
            <Added key={file.id} file={file} onRemove={() => remove(file)} />
          ))}
          {removed && !full && <Removed file={removed} onUndo={undo} />}
          {uploads.map((upload) => (
            <Uploading
              key={upload.key}
              upload={upload}
              onCancel={() => transfer.cancel(path, upload.key)}
            />
          ))}
        </ul>
      )}
      {full && (
        <p className="ez-help">{t('form.files_full', { count: most })}</p>
      )}
      <input
        type="file"
        className="ez-input ez-input-file"
        id={id}
        accept={acceptAttribute(field)}
        multiple={most > 1}
        disabled={full}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(field, path, error, [`${id}-limity`])}
        onChange={choose}
      />
    </div>
  );
}
