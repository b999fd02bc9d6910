import { useState } from 'react';
import { useLanguage } from '../i18n/Language';
import { saveCalendarFile } from './calendarFile';

/** Saves a visit for the person's own calendar. `words`: where its texts are, those of a page of visits or of a case. */
export function ToCalendar({ file, words = 'visits' }) {
  const { t } = useLanguage();
  const [failed, setFailed] = useState(false);

  async function save() {
    setFailed(false);
    try {
      await saveCalendarFile(file);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <button type="button" className="ez-btn2" onClick={save}>
        {t(`${words}.to_calendar`, { number: file.number })}
      </button>
      {failed && (
        <p className="ez-error" role="alert">
          {t(`${words}.calendar_failed`)}
        </p>
      )}
    </>
  );
}
