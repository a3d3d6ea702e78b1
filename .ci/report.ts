export function parsed(report: string | undefined): unknown {
  if (report === undefined) return undefined;
  try {
    return JSON.parse(report);
  } catch {
    return undefined; // cut off in the middle of writing: as good as none
  }
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

export function listIn(value: unknown, name: string): readonly unknown[] | undefined {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list : undefined;
}
