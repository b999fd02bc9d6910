import React from 'react';
import { useText } from '../format/text';
import { useDesk } from '../shell/DeskContext';
import { Failure } from '../ui/Waiting';

/** A page of the registry; others read `message`: whose it is. */
export function ForRegistry({ message, children }) {
  const text = useText();
  const { has, contact } = useDesk();
  if (has('registry')) return children;
  return (
    <Failure
      error={{ status: 403, message: text(message) }}
      contact={contact}
    />
  );
}
