import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { TextArea } from 'volto-eurzad-desk/ui/Fields';
import { FormDialog } from 'volto-eurzad-desk/ui/FormDialog';
import { designer } from '../messages/designer';
import { Reasons } from '../editor/Reasons';

/** Publishing: what it means, and a note that says what is new. */
export function PublishDialog({ saving, reasons, publish, onDone, onClose }) {
  const text = useText();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(null);
  const { published } = saving.kept;
  const submit = async () => {
    setBusy(true);
    setError(null);
    try {
      if (await saving.flush()) {
        await publish(note);
        onDone();
      } else setBusy(false);
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={text(designer.publishForm)}
      action={text(designer.publish)}
      error={error || (saving.state === 'failed' ? saving.error : null)}
      busy={busy}
      disabled={reasons.length > 0}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {reasons.length > 0 ? (
        <>
          <p>{text(designer.notYet, { count: reasons.length })}</p>
          <Reasons reasons={reasons} />
        </>
      ) : (
        <>
          <p>
            {text(
              published ? designer.publishNext : designer.publishFirst,
              published ? { number: published.number + 1 } : {},
            )}
          </p>
          <TextArea
            label={text(designer.note)}
            hint={text(designer.noteHint)}
            optional={text(designer.optional)}
            rows={2}
            maxLength={500}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </FormDialog>
  );
}
