/** Hands the reader a file, as a download. */
export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Hands the reader a text file, as a download. */
export const download = (name: string, text: string): void =>
  downloadBlob(name, new Blob([text], { type: 'application/octet-stream' }));
