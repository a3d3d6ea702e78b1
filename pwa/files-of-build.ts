/**
 * Which file of the built app a module goes into. What is loaded together lies together, in six files: browsers ask
 * for few at a time, and forty small ones compress worse. All else is divided by the build itself.
 */
import { join } from "node:path";

type Graph = { readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null };
type Group = {
  readonly name: (id: string, graph: Graph) => string | null;
  /** Modules go into the first that takes them, with all that they use. */
  readonly priority: number;
};

const SOURCE = join(import.meta.dirname, "src");

/**
 * Libraries change more seldom than the app, so that a tablet need not fetch them again with each new version. Who has
 * not joined needs a field, and nothing else of scoring; who scores opens a workbook at once; who is told how to install
 * sees the ring, and is to download nothing of the app.
 */
export const FILES: readonly Group[] = [
  { name: usedBy("start", "main.tsx"), priority: 6 },
  { name: matching("react", /\/node_modules\/(react|react-dom|scheduler)\/|\/src\/look\/Ring\.tsx/), priority: 5 },
  { name: matching("dexie", /\/node_modules\/dexie\//), priority: 4 },
  { name: usedBy("app", "app.tsx", "look/Field.tsx"), priority: 3 },
  { name: matching("yjs", /\/node_modules\/(yjs|y-indexeddb|lib0|@noble)\//), priority: 2 },
  { name: usedBy("scoring", "scoring/ScoringPage.tsx", "workbook/open-here.ts"), priority: 1 },
];

/** Names all signs of the library: which of them are used is told by who uses them. */
const EACH_BY_ITSELF = /\/lucide-react\/dist\/esm\/lucide-react\.(?:js|mjs)$/;

function matching(file: string, pattern: RegExp): Group["name"] {
  return (id) => (pattern.test(id) ? file : null);
}

/** For all that is loaded at once with these modules. */
function usedBy(file: string, ...roots: readonly string[]): Group["name"] {
  const used = new Set<string>();
  const add = (id: string, graph: Graph): void => {
    if (used.has(id)) return;
    used.add(id);
    if (EACH_BY_ITSELF.test(id)) return;
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported, graph);
  };
  return (id, graph) => {
    for (const root of roots) add(join(SOURCE, root), graph);
    return used.has(id) ? file : null;
  };
}
