/** Gives a text to the browser as a file to keep. */
export const saveAs = (name: string, text: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Later: some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
