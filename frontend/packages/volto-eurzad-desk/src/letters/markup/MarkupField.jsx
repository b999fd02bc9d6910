import React, { useRef } from 'react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { useText } from '../../format/text';
import { markup as messages } from '../../messages/markup';
import { Icon } from '../../ui/Icon';
import { Field } from '../../ui/Fields';
import { block, enter, heading, indent, list, surround } from './edit';
import { isRich, markupOf } from './paste';

const cellOf = (text) => text(messages.tableCell);
const tableOf = (text) => {
  const cell = cellOf(text);
  return `| ${cell} | ${cell} |\n| --- | --- |\n|  |  |\n|  |  |`;
};

/** The buttons of the editor: what each does, and its keys (with Ctrl or Cmd). */
const TOOLS = [
  {
    id: 'bold',
    key: 'b',
    sign: 'B',
    keys: 'Control+B',
    does: (selection) => surround(selection, '**'),
  },
  {
    id: 'italic',
    key: 'i',
    sign: 'I',
    keys: 'Control+I',
    does: (selection) => surround(selection, '*'),
  },
  {
    id: 'heading',
    key: '*',
    code: 'Digit2',
    sign: 'H',
    keys: 'Control+Shift+2',
    does: heading,
  },
  {
    id: 'bullets',
    code: 'Digit8',
    icon: 'list',
    keys: 'Control+Shift+8',
    does: (selection) => list(selection, 'bullets'),
  },
  {
    id: 'numbers',
    code: 'Digit7',
    sign: '1.',
    keys: 'Control+Shift+7',
    does: (selection) => list(selection, 'numbers'),
  },
  {
    id: 'outwards',
    code: 'BracketLeft',
    key: '[',
    icon: 'chevronLeft',
    keys: 'Control+[',
    does: (selection) => indent(selection, true),
  },
  {
    id: 'inwards',
    code: 'BracketRight',
    key: ']',
    icon: 'chevronRight',
    keys: 'Control+]',
    does: (selection) => indent(selection, false),
  },
  {
    id: 'table',
    icon: 'table',
    does: (selection, text) => block(selection, tableOf(text), cellOf(text)),
  },
  {
    id: 'pageBreak',
    icon: 'pageBreak',
    does: (selection) => block(selection, '---'),
  },
];

function toolOf(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  return TOOLS.find(({ key, code, keys }) => {
    if (!keys) return false;
    const shift = keys.includes('Shift');
    if (shift !== event.shiftKey) return false;
    if (shift) return event.code === code;
    return event.key.toLowerCase() === key || (code && event.code === code);
  });
}

/** Puts a change into the field as if it was typed, so that the browser's undo takes it back. */
function type(area, { from, to, insert, start, end }, onChange) {
  area.focus();
  area.setSelectionRange(from, to);
  const typed =
    typeof document.execCommand === 'function' &&
    document.execCommand(insert ? 'insertText' : 'delete', false, insert);
  if (!typed) {
    area.setRangeText(insert, from, to, 'end');
    onChange(area.value);
  }
  area.setSelectionRange(start, end);
}

const selectionOf = (area) => ({
  text: area.value,
  start: area.selectionStart,
  end: area.selectionEnd,
});

/**
 * A text of a letter: markup in a plain field, with buttons and keys that write it, and pasting that keeps bold, lists and tables. `extra`
 * are more controls for the toolbar: it gets a function that types a text where the cursor is.
 */
export function MarkupField({
  label,
  hint,
  error,
  optional,
  value,
  onChange,
  rows = 8,
  id,
  extra,
  before,
}) {
  const text = useText();
  const area = useRef(null);
  const use = (does) => {
    const change = does(selectionOf(area.current), text);
    if (change) type(area.current, change, onChange);
  };
  const insert = (words) =>
    use(({ start, end }) => ({
      from: start,
      to: end,
      insert: words,
      start: start + words.length,
      end: start + words.length,
    }));
  const onKeyDown = (event) => {
    const tool = toolOf(event);
    if (tool) {
      event.preventDefault();
      use(tool.does);
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (event.key === 'Enter' && plain && !event.nativeEvent.isComposing) {
      const change = enter(selectionOf(area.current));
      if (change) {
        event.preventDefault();
        type(area.current, change, onChange);
      }
    }
  };
  const onPaste = (event) => {
    const html = event.clipboardData?.getData('text/html');
    if (!html || !isRich(html)) return;
    const words = markupOf(html);
    if (!words) return;
    event.preventDefault();
    insert(words);
  };
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(aria) => (
        <div className="desk-editor">
          {before}
          <Toolbar
            className="desk-editor__tools"
            aria-label={text(messages.tools, { field: label })}
            aria-controls={aria.id}
          >
            {TOOLS.map(({ id: tool, sign, icon, keys, does }) => (
              <AriaButton
                key={tool}
                className={`desk-editor__tool desk-editor__tool--${tool}`}
                aria-label={text(messages[tool])}
                aria-keyshortcuts={keys}
                onPress={() => use(does)}
              >
                {icon ? (
                  <Icon name={icon} size={18} />
                ) : (
                  // drawn by the style sheet: no text beside the button's name
                  <span className="desk-editor__sign" data-sign={sign} />
                )}
              </AriaButton>
            ))}
            {extra?.(insert)}
          </Toolbar>
          <textarea
            ref={area}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            {...aria}
          />
        </div>
      )}
    </Field>
  );
}
