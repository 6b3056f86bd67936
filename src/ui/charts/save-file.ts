/** Hands a text to the visitor as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The click has been taken in by then, the download holds the blob itself.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
