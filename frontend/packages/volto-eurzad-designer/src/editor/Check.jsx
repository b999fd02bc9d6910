/** A box to tick. */
export function Check({ label, checked, onChange }) {
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
