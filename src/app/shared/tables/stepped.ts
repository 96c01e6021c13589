/** The row that many steps from the one that is open; the first or the last where there is none further. */
export function stepped<Row extends { readonly id: string }>(rows: readonly Row[], open: string | null, step: number): Row | undefined {
  const at = rows.findIndex(({ id }) => id === open);
  return rows[Math.max(0, Math.min(rows.length - 1, at + step))];
}
