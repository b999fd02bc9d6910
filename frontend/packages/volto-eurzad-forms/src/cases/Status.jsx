import { Icon } from '../ui/Icon';

const ICONS = {
  received: 'inbox',
  registered: 'inbox',
  assigned: 'person',
  in_progress: 'clock',
  decision_ready: 'letter',
  letter_read: 'letter',
  closed: 'closed',
};

/** Icon and colour of a status that the API gave; an unknown one is plain information. */
function lookOf(status) {
  const tone = ['success', 'warning', 'error'].includes(status.tone)
    ? status.tone
    : 'info';
  return { icon: ICONS[status.id] || 'info', tone };
}

/** The state of a case: a word with its icon. */
export function Status({ status }) {
  const { icon, tone } = lookOf(status);
  return (
    <span className={`ez-status ez-status-${tone}`}>
      <Icon name={icon} />
      {status.title}
    </span>
  );
}
