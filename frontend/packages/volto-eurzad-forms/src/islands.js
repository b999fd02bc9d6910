/** Every island by the name that the server writes into `data-island`. */
export const islands = {};
