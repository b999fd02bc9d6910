import React from 'react';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';
import { useDesk } from '../shell/DeskContext';
import { Failure } from '../ui/Waiting';

/** Shows a page to administrators of the office, and tells others whom to ask. */
export function ForAdministrators({ children }) {
  const text = useText();
  const { may, contact } = useDesk();
  if (may('manage-office')) return children;
  return (
    <Failure
      error={{ status: 403, message: text(messages.onlyAdministrator) }}
      contact={contact}
    />
  );
}
