/** The switch beside the list of keys. */
export const KEY_SWITCH = {
  label: 'Single keys act on the page',
} as const;
