/** What the islands of a page begin with, by the path of the API that gave it. */

export const ISLAND_DATA = 'EURZAD_ISLAND_DATA';

/** Asks the API; the answer waits in the store under its path. */
export function fetchIslandData(path) {
  return { type: ISLAND_DATA, path, request: { op: 'get', path } };
}

export function islandData(state = {}, action = {}) {
  switch (action.type) {
    case `${ISLAND_DATA}_SUCCESS`:
      return { ...state, [action.path]: { data: action.result } };
    case `${ISLAND_DATA}_FAIL`:
      return { ...state, [action.path]: { status: action.error?.status ?? 0 } };
    default:
      return state;
  }
}

/** The answer of the API at this path, or undefined: the island then asks by itself. */
export const dataAt = (state, path) => state.islandData?.[path]?.data;
/** The status of the answer when it was none of success. */
export const statusAt = (state, path) => state.islandData?.[path]?.status;
