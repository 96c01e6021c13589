/** Why: a chart leaves the product as a picture that stands alone: its colours written out, its title in it, on paper of its theme. */

const density = 2;
const titleHeight = 36;
const lineHeight = 20;
/** Of the drawing in a picture, in pixels. */
export const pictureSize = { width: 720, height: 480 };

/** Colours named by token become what they are here and now. */
const writtenOut = (svg: string, style: CSSStyleDeclaration): string =>
  svg.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());

/** The text of an SVG file of what is drawn (an SVG of `pictureSize`), with its title above, and what each colour is when there are several. */
export function asSvg(drawn: string, title: string, series: readonly string[], style: CSSStyleDeclaration): string {
  const { width, height } = pictureSize;
  const made = document.implementation.createDocument('http://www.w3.org/2000/svg', 'svg');
  const root = made.documentElement;
  const add = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = made.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    root.append(element);
    return element;
  };
  const told = series.length > 1 ? series : [];
  const top = titleHeight + told.length * lineHeight;
  const all = { width: String(width), height: String(height + top) };
  for (const [key, value] of Object.entries(all)) root.setAttribute(key, value);
  root.setAttribute('viewBox', `0 0 ${all.width} ${all.height}`);
  add('title', {}).textContent = title;
  add('rect', { ...all, fill: 'var(--es-surface)' });
  const heading = { x: '8', y: '24', fill: 'var(--es-ink)', 'font-family': 'sans-serif', 'font-size': '15', 'font-weight': '600' };
  add('text', heading).textContent = title;
  for (const [index, label] of told.entries()) {
    const middle = titleHeight + index * lineHeight + lineHeight / 2;
    add('circle', { cx: '14', cy: String(middle), r: '5', fill: `var(--es-chart-${String(index + 1)})` });
    const words = { x: '26', y: String(middle + 5), fill: 'var(--es-ink)', 'font-family': 'sans-serif', 'font-size': '13' };
    add('text', words).textContent = label;
  }
  add('g', { transform: `translate(0 ${String(top)})` }).append(
    ...[...new DOMParser().parseFromString(drawn, 'image/svg+xml').documentElement.childNodes].map((node) => made.importNode(node, true)),
  );
  return writtenOut(new XMLSerializer().serializeToString(made), style);
}

/** The same as a PNG, at twice its size on the screen. */
export async function asPng(svg: string): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * density;
    canvas.height = image.naturalHeight * density;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture of the chart.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
