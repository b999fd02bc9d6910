/** How long a new tab or the disk may take to fetch what it was given, in milliseconds. */
const LONG_ENOUGH = 60000;

function handOver(blob, how) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  Object.assign(link, how);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}

/** Lets the browser save what was fetched under a name. */
export const saveFile = (blob, name) => handOver(blob, { download: name });

/** Lets the browser show a PDF in a new tab. Whatever was fetched, it is shown as a PDF and never runs as a page. */
export const openPdf = (blob) =>
  handOver(new Blob([blob], { type: 'application/pdf' }), { target: '_blank' });
