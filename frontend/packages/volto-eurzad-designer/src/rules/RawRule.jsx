import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { TextArea } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';

/** A rule as its text, for what the rows of the designer cannot say. */
export function RawRule({ label, rule, onChange }) {
  const text = useText();
  const [typed, setTyped] = useState(JSON.stringify(rule, null, 1));
  const [error, setError] = useState('');
  const change = (value) => {
    setTyped(value);
    try {
      const read = value.trim() ? JSON.parse(value) : undefined;
      const right = read === undefined || (typeof read === 'object' && read);
      setError(right ? '' : text(designer.ruleWrong));
      if (right) onChange(read);
    } catch {
      setError(text(designer.ruleWrong));
    }
  };
  return (
    <TextArea
      label={label}
      hint={text(designer.ruleHint)}
      error={error}
      rows={6}
      spellCheck={false}
      className="fd-code"
      value={typed}
      onChange={change}
    />
  );
}
