/** Hands a text, or bytes, to the browser as a file to keep. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Later: some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
