import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { TextField } from 'volto-eurzad-desk/ui/Fields';
import { FormDialog } from 'volto-eurzad-desk/ui/FormDialog';
import { designer } from '../messages/designer';
import { kinds } from '../messages/kinds';
import { KIND_GROUPS } from '../model/kinds';

/** Asks what the new field is called and what kind of answer it takes. */
export function AddField({ onAdd, onClose, groups = KIND_GROUPS }) {
  const text = useText();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState(groups[0][1][0]);
  const [error, setError] = useState('');
  const submit = () => {
    if (title.trim()) onAdd(kind, title.trim());
    else setError(text(designer.titleMissing));
  };
  return (
    <FormDialog
      title={text(designer.newField)}
      action={text(designer.addField)}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <TextField
        label={text(designer.fieldTitle)}
        hint={text(designer.fieldTitleHint)}
        value={title}
        error={error}
        onChange={setTitle}
      />
      <div className="fd-kinds">
        {groups.map(([group, members]) => (
          <fieldset key={group}>
            <legend>{text(kinds[`group_${group}`])}</legend>
            {members.map((one) => (
              <label key={one} className="desk-check">
                <input
                  type="radio"
                  name="kind"
                  value={one}
                  checked={kind === one}
                  onChange={() => setKind(one)}
                />
                {text(kinds[one])}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </FormDialog>
  );
}
