/**
 * Remembers what `load(key)` gave for `seconds`; many askers share one call. When a later
 * call fails, the last good value is used for `patience` seconds more.
 */
export function remembered(
  load,
  { seconds, patience = 600, limit = 100, now = Date.now },
) {
  const known = new Map();
  const pending = new Map();
  const age = (entry) => (now() - entry.time) / 1000;

  async function reload(key) {
    try {
      const value = await load(key);
      known.delete(key);
      known.set(key, { value, time: now() });
      if (known.size > limit) known.delete(known.keys().next().value);
      return value;
    } catch (error) {
      const last = known.get(key);
      if (last && age(last) < seconds + patience) return last.value;
      known.delete(key);
      throw error;
    } finally {
      pending.delete(key);
    }
  }

  return async function get(key) {
    const entry = known.get(key);
    if (entry && age(entry) < seconds) return entry.value;
    if (!pending.has(key)) pending.set(key, reload(key));
    return pending.get(key);
  };
}
