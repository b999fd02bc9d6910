import { useDesk } from '../shell/DeskContext';

/** Units in which one handles cases or is the head, as options of a select. */
export function useMyUnits() {
  const { functions } = useDesk();
  const units = new Map(
    functions
      .filter((held) => held.function === 'handler' || held.function === 'head')
      .map(({ unit, unit_title: title }) => [unit, title]),
  );
  return [...units].map(([value, title]) => ({
    value,
    title: `${value} – ${title}`,
  }));
}
