/** Which build of the app this is: the mark in the name of the script that the page began with, which differs when anything else does. */
export function appBuild(): string {
  const file = document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "";
  return /-([\w-]{8})\.js$/.exec(file)?.[1] ?? "not built";
}
