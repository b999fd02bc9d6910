import React from 'react';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { SelectField } from '../ui/Fields';

/** Which state to show; the answer lives in the address. */
export function StateFilter({ of, states, state, change }) {
  const text = useText();
  return (
    <div className="desk-filters">
      <SelectField
        label={text(messages.state)}
        value={states.includes(state.state) ? state.state : ''}
        onChange={(value) => change({ state: value, page: undefined })}
        options={[
          { value: '', title: text(messages.anyState) },
          ...states.map((value) => ({
            value,
            title: text(messages[`${of}_${value}`]),
          })),
        ]}
      />
    </div>
  );
}
