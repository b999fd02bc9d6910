import { useText } from 'volto-eurzad-desk/format/text';
import { SelectField } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';
import { Check } from './Check';

const SIGNATORIES = {
  one: 'signatoriesOne',
  optional: 'signatoriesOptional',
  required: 'signatoriesRequired',
};

const SIGNING = {
  none: 'signingNone',
  identity: 'signingIdentity',
  file: 'signingFile',
};

/** How the form is filed: by how many persons, and what each of them signs with. */
export function FilingSettings({ filing = {}, onChange }) {
  const text = useText();
  const set = (patch) => onChange({ ...filing, ...patch });
  const signatories = filing.signatories || 'one';
  const options = (names) =>
    Object.entries(names).map(([value, name]) => ({
      value,
      title: text(designer[name]),
    }));
  return (
    <>
      <Check
        label={text(designer.anonymous)}
        checked={Boolean(filing.anonymous)}
        onChange={(value) => set({ anonymous: value })}
      />
      <p className="desk-field__hint">{text(designer.anonymousHint)}</p>
      <SelectField
        label={text(designer.signatories)}
        hint={text(designer.signatoriesHint)}
        value={signatories}
        options={options(SIGNATORIES)}
        onChange={(value) => set({ signatories: value })}
      />
      <SelectField
        label={text(designer.signing)}
        hint={text(designer.signingHint)}
        value={filing.signing || 'none'}
        options={options(SIGNING)}
        onChange={(value) => set({ signing: value })}
      />
      {signatories !== 'one' && (
        <Check
          label={text(designer.inTurn)}
          checked={Boolean(filing.in_turn)}
          onChange={(value) => set({ in_turn: value })}
        />
      )}
      <Check
        label={text(designer.representative)}
        checked={Boolean(filing.representative)}
        onChange={(value) => set({ representative: value })}
      />
    </>
  );
}
