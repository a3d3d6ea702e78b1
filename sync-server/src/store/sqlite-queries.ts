import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";

export type Row = Record<string, SQLOutputValue>;

/** SQL with its values, each statement prepared once, on its first use. */
export type Queries = {
  readonly all: (sql: string, ...values: readonly SQLInputValue[]) => Row[];
  readonly first: (sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
  readonly each: (sql: string, ...values: readonly SQLInputValue[]) => Iterable<Row>;
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => void;
};

export function queriesOn(db: DatabaseSync): Queries {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    all: (sql, ...values) => statement(sql).all(...values),
    first: (sql, ...values) => statement(sql).get(...values),
    each: (sql, ...values) => statement(sql).iterate(...values),
    run: (sql, ...values) => void statement(sql).run(...values),
  };
}
