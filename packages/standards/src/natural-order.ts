/**
 * The order in which people count codes: `CO2` before `CO10`, `1.2.9` before `1.2.10`.
 *
 * The same on every machine whatever its language, and total: only equal texts compare as 0, and `007`, `07`,
 * `7` stand in this order.
 */
export function naturalOrder(left: string, right: string): number {
  const rightParts = partsOf(right);
  for (const [index, part] of partsOf(left).entries()) {
    const order = orderOfParts(part, rightParts[index] ?? "");
    if (order !== 0) return order;
  }
  // Here `left` is through, and all of it counts the same as the beginning of `right`.
  return partsOf(left).length - rightParts.length || orderOfUnits(left, right);
}

/** Digits and what stands between them, by turns. */
function partsOf(code: string): readonly string[] {
  return code.match(/[0-9]+|[^0-9]+/g) ?? [];
}

function orderOfParts(left: string, right: string): number {
  if (!/^[0-9]/.test(left) || !/^[0-9]/.test(right)) return orderOfUnits(left, right);
  const [leftDigits, rightDigits] = [left.replace(/^0+/, ""), right.replace(/^0+/, "")];
  return leftDigits.length - rightDigits.length || orderOfUnits(leftDigits, rightDigits);
}

function orderOfUnits(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
