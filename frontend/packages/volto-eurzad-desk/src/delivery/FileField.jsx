import React from 'react';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { Field } from '../ui/Fields';

/** A scan to be sent along. */
export function FileField({ onChange, error, required }) {
  const text = useText();
  return (
    <Field
      label={text(messages.scan)}
      hint={text(messages.scanHint)}
      optional={required ? undefined : text(messages.optional)}
      error={error}
    >
      {(aria) => (
        <input
          type="file"
          accept="application/pdf,image/png,image/jpeg"
          onChange={(event) => onChange(event.target.files[0] || null)}
          {...aria}
        />
      )}
    </Field>
  );
}
