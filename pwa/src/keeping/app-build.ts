/** Which build of the app this is: the mark that its build put into the name of this file. */
export function appBuild(): string {
  const file = new URL(import.meta.url).pathname.split("/").at(-1) ?? "";
  return /-([\w-]{8})\.js$/.exec(file)?.[1] ?? "not built";
}
