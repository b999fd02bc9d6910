import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { TextArea, TextField } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';
import { ConditionField } from '../rules/ConditionField';
import { Reasons } from './Reasons';

/** Settings of a page, which is a step of the form. */
export function PagePanel({ definition, place, thing, reasons, edit }) {
  const text = useText();
  const set = (patch) => edit.change(place, patch);
  return (
    <>
      <h2>{text(designer.page)}</h2>
      <Reasons reasons={reasons} />
      <div className="desk-form">
        <TextField
          label={text(designer.stepTitle)}
          hint={text(designer.stepTitleHint)}
          value={thing.title || ''}
          onChange={(title) => set({ title })}
        />
        <TextArea
          label={text(designer.lead)}
          rows={2}
          value={thing.description || ''}
          onChange={(description) => set({ description })}
        />
        <TextArea
          label={text(designer.help)}
          hint={text(designer.helpHint)}
          rows={3}
          value={thing.help || ''}
          onChange={(help) => set({ help })}
        />
        <ConditionField
          label={text(designer.showPageWhen)}
          always={text(designer.always)}
          definition={definition}
          rule={thing.show_when}
          onChange={(show_when) => set({ show_when })}
        />
        <div>
          <Button look="danger" icon="trash" onClick={() => edit.remove(place)}>
            {text(designer.removePage)}
          </Button>
        </div>
      </div>
    </>
  );
}
