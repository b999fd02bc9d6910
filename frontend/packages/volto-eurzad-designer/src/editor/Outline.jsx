import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { Icon } from 'volto-eurzad-desk/ui/Icon';
import { designer } from '../messages/designer';
import { kinds } from '../messages/kinds';
import { canMove } from '../model/definition';
import { kindOf } from '../model/kinds';
import { AddField } from './AddField';
import { aboutNothing, concerning } from './reasons';

/** Pages and fields of the form in their order, with what is wrong where. */
export function Outline({ definition, place, reasons, onSelect, edit }) {
  const text = useText();
  const rest = aboutNothing(reasons, definition);
  return (
    <section
      className="eu-desk fd-outline"
      aria-label={text(designer.view_outline)}
    >
      {definition.pages.length === 0 && (
        <p className="fd-hint">{text(designer.emptyForm)}</p>
      )}
      <ol className="fd-pages">
        {definition.pages.map((page, index) => (
          <PageOutline
            key={page.id}
            index={index}
            page={page}
            definition={definition}
            place={place}
            reasons={reasons}
            onSelect={onSelect}
            edit={edit}
          />
        ))}
      </ol>
      <Button
        icon="plus"
        onClick={() =>
          edit.addPage(
            text(designer.pageTitle, { number: definition.pages.length + 1 }),
          )
        }
      >
        {text(designer.addPage)}
      </Button>
      {rest.length > 0 && (
        <ul className="fd-reasons">
          {rest.map(({ reason }, index) => (
            <li key={index}>{reason}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PageOutline({
  index,
  page,
  definition,
  place,
  reasons,
  onSelect,
  edit,
}) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  const mine = { page: index };
  const chosen = place.page === index && place.field === undefined;
  const wrong = reasons.some(({ field }) => field === page.id);
  return (
    <li>
      <Entry
        label={`${index + 1}. ${page.title || text(designer.untitledPage)}`}
        chosen={chosen}
        wrong={wrong}
        strong
        conditional={Boolean(page.show_when)}
        definition={definition}
        place={mine}
        onSelect={onSelect}
        edit={edit}
      />
      <ol className="fd-fields">
        {page.fields.map((field, at) => (
          <FieldOutline
            key={field.name}
            field={field}
            definition={definition}
            place={{ page: index, field: at }}
            current={place}
            reasons={reasons}
            onSelect={onSelect}
            edit={edit}
          />
        ))}
      </ol>
      <Button small icon="plus" onClick={() => setAdding(true)}>
        {text(designer.addField)}
        <span className="desk-sr"> – {page.title}</span>
      </Button>
      {adding && (
        <AddField
          onAdd={(kind, title) => {
            setAdding(false);
            edit.addField(index, kind, title);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </li>
  );
}

function FieldOutline({
  field,
  definition,
  place,
  current,
  reasons,
  onSelect,
  edit,
}) {
  const text = useText();
  const chosen = current.page === place.page && current.field === place.field;
  return (
    <li>
      <Entry
        label={field.title || text(designer.untitledField)}
        kind={text(kinds[kindOf(field)])}
        chosen={chosen && current.column === undefined}
        wrong={concerning(reasons, field.name).length > 0}
        conditional={Boolean(field.show_when)}
        definition={definition}
        place={place}
        onSelect={onSelect}
        edit={edit}
      />
      {field.columns && chosen && (
        <ol className="fd-fields">
          {field.columns.map((column, at) => (
            <li key={column.name}>
              <Entry
                label={column.title || text(designer.untitledField)}
                kind={text(kinds[kindOf(column)])}
                chosen={chosen && current.column === at}
                wrong={
                  concerning(reasons, `${field.name}.${column.name}`).length > 0
                }
                conditional={Boolean(column.show_when)}
                definition={definition}
                place={{ ...place, column: at }}
                onSelect={onSelect}
                edit={edit}
              />
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** One line of the outline: choose it, or move it up and down. Alt and an arrow move it too. */
function Entry({
  label,
  kind,
  chosen,
  wrong,
  strong,
  conditional,
  definition,
  place,
  onSelect,
  edit,
}) {
  const text = useText();
  const keys = (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !by) return;
    event.preventDefault();
    if (canMove(definition, place, by)) edit.move(place, by);
  };
  const arrow = (by, icon, message) => (
    <button
      type="button"
      className="fd-move"
      disabled={!canMove(definition, place, by)}
      aria-label={text(message, { title: label })}
      onClick={() => edit.move(place, by)}
    >
      <Icon name={icon} size={16} />
    </button>
  );
  return (
    <div className={`fd-entry${chosen ? ' fd-entry--chosen' : ''}`}>
      <button
        type="button"
        className="fd-entry__main"
        aria-current={chosen || undefined}
        onKeyDown={keys}
        onClick={() => onSelect(place)}
      >
        <span className={strong ? 'fd-entry__page' : undefined}>{label}</span>
        <span className="fd-entry__about">
          {kind}
          {conditional && ` · ${text(designer.conditional)}`}
        </span>
        {wrong && (
          <span className="fd-wrong">
            <Icon name="alert" size={16} /> {text(designer.toMend)}
          </span>
        )}
      </button>
      {arrow(-1, 'chevronUp', designer.moveUp)}
      {arrow(1, 'chevronDown', designer.moveDown)}
    </div>
  );
}
