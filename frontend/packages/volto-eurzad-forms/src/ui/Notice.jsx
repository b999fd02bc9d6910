import { Icon } from './Icon';

const ICONS = {
  info: 'info',
  success: 'closed',
  warning: 'alert',
  error: 'alert',
};

/** A short message that stands out from the text; `live` ones are read out when they appear. */
export function Notice({ tone = 'info', title, children, live = false }) {
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div className={`ez-notice ez-notice-${tone}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div>
        {title && <p className="ez-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
