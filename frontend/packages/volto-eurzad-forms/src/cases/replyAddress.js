/** Where a letter of this kind is written; `letter` is the office's letter that it is about. */
export function replyAddress(id, kind, letter) {
  const about = letter ? `&do=${encodeURIComponent(letter)}` : '';
  return `/moje-sprawy/${encodeURIComponent(id)}/pismo?rodzaj=${kind}${about}`;
}
