import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';

function kindOf(file) {
  const ending = (file.filename || '').split('.').pop();
  return ending && ending.length <= 4
    ? ending.toUpperCase()
    : file.content_type;
}

/** Where the portal passes the file on with the person's session. */
export function addressOf(file) {
  return new URL(file.download, 'http://portal.invalid').pathname.replace(
    /^\/\+\+api\+\+/,
    '',
  );
}

/** Files to open, each with its type and size. */
export function FileList({ files, onOpen }) {
  const { t, tidy, size } = useLanguage();
  return (
    <ul className="ez-files">
      {files.map((file) => (
        <li key={file.id} className="ez-file">
          <Icon name="file" />
          <div>
            {file.download ? (
              <a
                href={addressOf(file)}
                onClick={onOpen && (() => onOpen(file))}
              >
                {tidy(file.title || file.filename)}
              </a>
            ) : (
              <p className="ez-file-name">{tidy(file.title)}</p>
            )}
            <p className="ez-help">
              {kindOf(file)}, {size(file.size)}
            </p>
            {!file.download && (
              <p className="ez-help">{t(`case.file_${file.scan.state}`)}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
