import { useText } from 'volto-eurzad-desk/format/text';
import { TextArea } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';
import { at } from '../model/definition';
import { FilingSettings } from './FilingSettings';
import { FieldPanel } from './FieldPanel';
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
      </details>
    </section>
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
