import { useRef, useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { TextArea } from 'volto-eurzad-desk/ui/Fields';
import { Icon } from 'volto-eurzad-desk/ui/Icon';
import { designer } from '../messages/designer';
import { shifted } from '../model/definition';
import { freeName } from '../model/names';

const values = (choices) => new Set(choices.map(({ value }) => value));

/** One choice more, its value made from its title. */
function appended(choices, title) {
  const value = freeName(title, values(choices), 'opcja');
  return [...choices, { value, title }];
}

/** The choices of a field: one by one, or many at once, a line each. */
export function ChoicesField({ choices, onChange }) {
  const text = useText();
  const list = useRef(null);
  const [many, setMany] = useState(null);
  const replace = (index, title) =>
    onChange(
      choices.map((one, at) => (at === index ? { ...one, title } : one)),
    );
  const add = () => {
    onChange(
      appended(choices, text(designer.choice, { number: choices.length + 1 })),
    );
    setTimeout(() => {
      const boxes = list.current?.querySelectorAll('input') || [];
      boxes[boxes.length - 1]?.select();
    });
  };
  const take = () => {
    const titles = many.split('\n').map((line) => line.trim());
    onChange(titles.filter(Boolean).reduce(appended, choices));
    setMany(null);
  };
  return (
    <fieldset className="desk-group" ref={list}>
      <legend>{text(designer.choices)}</legend>
      {choices.length === 0 && (
        <p className="desk-muted">{text(designer.noChoices)}</p>
      )}
      {choices.map((choice, index) => (
        <div key={choice.value} className="fd-choice">
          <input
            aria-label={text(designer.choice, { number: index + 1 })}
            value={choice.title}
            onChange={(event) => replace(index, event.target.value)}
          />
          <IconButton
            icon="chevronUp"
            label={text(designer.moveUp, { title: choice.title })}
            disabled={index === 0}
            onClick={() => onChange(shifted(choices, index, -1))}
          />
          <IconButton
            icon="chevronDown"
            label={text(designer.moveDown, { title: choice.title })}
            disabled={index === choices.length - 1}
            onClick={() => onChange(shifted(choices, index, 1))}
          />
          <IconButton
            icon="close"
            label={text(designer.removeChoice, { title: choice.title })}
            onClick={() => onChange(choices.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div className="fd-actions">
        <Button icon="plus" onClick={add}>
          {text(designer.addChoice)}
        </Button>
        {many === null && (
          <Button look="quiet" onClick={() => setMany('')}>
            {text(designer.manyChoices)}
          </Button>
        )}
      </div>
      {many !== null && (
        <>
          <TextArea
            label={text(designer.manyChoices)}
            hint={text(designer.onePerLine)}
            value={many}
            onChange={setMany}
          />
          <div className="fd-actions">
            <Button onClick={take}>{text(designer.take)}</Button>
            <Button look="quiet" onClick={() => setMany(null)}>
              {text(designer.cancel)}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

export function IconButton({ icon, label, ...rest }) {
  return (
    <button type="button" className="fd-move" aria-label={label} {...rest}>
      <Icon name={icon} size={16} />
    </button>
  );
}
