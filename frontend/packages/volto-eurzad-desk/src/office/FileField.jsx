import React from 'react';
import { Field } from '../ui/Fields';

/** A file of the computer. `onChange` gets the `File`, or null. */
export const FileField = React.forwardRef(function FileField(
  { label, hint, error, optional, accept, onChange, ...rest },
  ref,
) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(aria) => (
        <input
          ref={ref}
          type="file"
          accept={accept}
          onChange={(event) => onChange(event.target.files[0] || null)}
          {...rest}
          {...aria}
        />
      )}
    </Field>
  );
});
