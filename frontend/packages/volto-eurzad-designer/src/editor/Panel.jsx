import { useText } from 'volto-eurzad-desk/format/text';
import { TextArea } from 'volto-eurzad-desk/ui/Fields';
import { Notice } from 'volto-eurzad-desk/ui/Notice';
import { designer } from '../messages/designer';
import { at } from '../model/definition';
import { FilingSettings } from './FilingSettings';
import { FieldPanel } from './FieldPanel';
import { NumberField } from './NumberField';
import { PagePanel } from './PagePanel';
import { concerning } from './reasons';

/** Settings of what is chosen in the outline, and below them those of the whole form. */
export function Panel({
  definition,
  place,
  reasons,
  published,
  onSelect,
  edit,
}) {
  const text = useText();
  const chosen = at(definition, place);
  const Settings = place.field === undefined ? PagePanel : FieldPanel;
  const name = nameIn(definition, place);
  return (
    <section
      className="eu-desk fd-panel"
      aria-label={text(designer.view_panel)}
    >
      {chosen && (
        <Settings
          key={`${place.page}/${place.field ?? ''}/${place.column ?? ''}`}
          definition={definition}
          place={place}
          thing={chosen}
          reasons={concerning(reasons, name)}
          published={published}
          onSelect={onSelect}
          edit={edit}
        />
      )}
      <details className="fd-more">
        <summary>{text(designer.wholeForm)}</summary>
        <TextArea
          label={text(designer.declaration)}
          hint={text(designer.declarationHint)}
          value={definition.declaration || ''}
          onChange={(declaration) => edit.changeForm({ declaration })}
        />
        <FilingSettings
          filing={definition.filing}
          onChange={(filing) => edit.changeForm({ filing })}
        />
        <Keeping definition={definition} edit={edit} />
      </details>
    </section>
  );
}

/** How long the portal keeps what residents leave there. */
function Keeping({ definition, edit }) {
  const text = useText();
  return (
    <fieldset className="fd-keeping">
      <legend>{text(designer.keeping)}</legend>
      <NumberField
        label={text(designer.draftDays)}
        hint={text(designer.draftDaysHint)}
        min={1}
        max={365}
        value={definition.draft_days}
        onChange={(draft_days) => edit.changeForm({ draft_days })}
      />
      <NumberField
        label={text(designer.keepDays)}
        hint={text(designer.keepDaysHint)}
        min={30}
        max={3650}
        value={definition.keep_days}
        onChange={(keep_days) => edit.changeForm({ keep_days })}
      />
      <Notice>{text(designer.keepingArchive)}</Notice>
    </fieldset>
  );
}

/** How the server calls what is chosen: a page by its id, a column as `table.column`. */
function nameIn(definition, { page, field, column }) {
  const found = definition.pages[page];
  if (!found) return '';
  if (field === undefined) return found.id;
  const { name, columns } = found.fields[field];
  return column === undefined ? name : `${name}.${columns[column].name}`;
}
