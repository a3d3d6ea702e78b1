export type Percentiles = { readonly count: number; readonly p50: number; readonly p95: number; readonly p99: number };

/** Of at least one measurement, none of them interpolated. */
export function percentilesOf(measured: readonly number[]): Percentiles {
  const inOrder = measured.toSorted((left, right) => left - right);
  const at = (part: number): number => inOrder[Math.ceil(inOrder.length * part) - 1] ?? Number.NaN;
  return { count: inOrder.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
