import React from 'react';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { Icon } from '../ui/Icon';

const TONES = {
  submitted: ['clock', 'waiting'],
  returned: ['return', 'active'],
  accepted: ['check', 'done'],
  withdrawn: ['close', 'new'],
  proposed: ['clock', 'waiting'],
  consented: ['clock', 'waiting'],
  destroyed: ['close', 'done'],
  disposal: ['clock', 'waiting'],
  passed: ['send', 'done'],
  requested: ['clock', 'waiting'],
  issued: ['eye', 'active'],
  refused: ['close', 'new'],
  overdue: ['alert', 'waiting'],
};

/** State of a list, a holding, a disposal or a loan as icon and word; `of` says of what. */
export function ArchiveState({ of, id }) {
  const text = useText();
  const [icon, tone] = TONES[id] || ['archive', 'new'];
  return (
    <span className={`desk-state desk-state--${tone}`}>
      <Icon name={icon} size={16} />
      {text(messages[`${of}_${id}`])}
    </span>
  );
}
