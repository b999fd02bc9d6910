import { Notice } from 'volto-eurzad-desk/ui/Notice';

/** Why what is being edited cannot be published as it is. */
export function Reasons({ reasons }) {
  if (!reasons.length) return null;
  return (
    <Notice tone="warning">
      {reasons.map(({ reason }, index) => (
        <p key={index}>{reason}</p>
      ))}
    </Notice>
  );
}
