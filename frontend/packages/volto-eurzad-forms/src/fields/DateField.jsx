import { useLanguage } from '../i18n/Language';
import { dateParts } from '../rules/values';
import { FieldSet } from './Field';
import { idOf } from './names';

const BOXES = ['day', 'month', 'year'];
const LENGTHS = { day: 2, month: 2, year: 4 };
const PASTED = /^\s*(\d{1,2})[.\-/\s]+(\d{1,2})[.\-/\s]+(\d{4})\s*$/;
const PASTED_ISO = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

/** The parts of a whole date that was pasted into one box, or null. */
export function pastedDate(text) {
  const iso = PASTED_ISO.exec(text);
  if (iso) return { year: iso[1], month: iso[2], day: iso[3] };
  const usual = PASTED.exec(text);
  return usual && { day: usual[1], month: usual[2], year: usual[3] };
}

function write(parts) {
  return parts.day || parts.month || parts.year
    ? `${parts.year}-${parts.month}-${parts.day}`
    : '';
}

function isWrong(error, box) {
  const only = /^error\.date_(day|month|year)$/.exec(error?.id || '');
  return Boolean(error) && (!only || only[1] === box);
}

/** Day, month and year, each in a box of its own. */
export function DateField({ field, path, value, error, onChange }) {
  const { t } = useLanguage();
  const parts = dateParts(value);
  const birthday = field.autocomplete === 'bday';

  function paste(event) {
    const date = pastedDate(event.clipboardData.getData('text'));
    if (!date) return;
    event.preventDefault();
    onChange(write(date));
  }

  return (
    <FieldSet field={field} path={path} error={error}>
      <div className="ez-date">
        {BOXES.map((box) => (
          <div key={box}>
            <label htmlFor={`${idOf(path)}-${box}`}>{t(`form.${box}`)}</label>
            <input
              className={`ez-input ez-input-${box}`}
              id={`${idOf(path)}-${box}`}
              name={`${path}-${box}`}
              type="text"
              inputMode="numeric"
              autoComplete={birthday ? `bday-${box}` : 'off'}
              maxLength={LENGTHS[box]}
              value={parts[box]}
              aria-invalid={isWrong(error, box) || undefined}
              onPaste={paste}
              onChange={(event) =>
                onChange(
                  write({
                    ...parts,
                    [box]: event.target.value.replace(/\D/g, ''),
                  }),
                )
              }
            />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}
