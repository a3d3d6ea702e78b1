import { join, resolve } from "node:path";

/** What the operator may set, all by the environment. */
export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  /** How people reach the server: what links begin with. No slash at the end. */
  readonly publicUrl: string;
  /** Whether a proxy in front says, in `X-Forwarded-For`, where requests come from. */
  readonly trustProxy: boolean;
  /** Where the built app lies. */
  readonly pages: string;
  /** Whether an empty data folder gets the sample reviews. */
  readonly withSample: boolean;
};

export type ReadSettings =
  | { readonly kind: "settings"; readonly settings: Settings }
  | { readonly kind: "wrong"; readonly sentence: string };

/** What is set to nothing is not set: an empty HOST would be every network that the machine is in. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): ReadSettings {
  const said = (name: string): string | undefined => {
    const value = environment[name];
    return value === undefined || value.trim() === "" ? undefined : value;
  };
  const port = Number(said("PORT") ?? "8787");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return wrong(`PORT must be a number up to 65535, not "${said("PORT")}".`);
  const address = said("PUBLIC_URL") ?? `http://localhost:${port}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "" || url.hash !== "") {
    return wrong(
      `PUBLIC_URL must be an address such as https://reviews.example.org, without a path, not "${address}".`,
    );
  }
  return {
    kind: "settings",
    settings: {
      port,
      host: said("HOST") ?? "localhost",
      folder: resolve(said("DATA_DIR") ?? "data"),
      publicUrl: url.origin,
      trustProxy: isOn(said("TRUST_PROXY")),
      pages: join(import.meta.dirname, "../../pwa/dist"),
      withSample: !isOn(said("NO_SAMPLE")),
    },
  };
}

/** `1`, `true`, `yes` and `on` switch on; everything else, and nothing, doesn't. */
function isOn(value: string | undefined): boolean {
  return /^(1|true|yes|on)$/i.test(value ?? "");
}

function wrong(sentence: string): ReadSettings {
  return { kind: "wrong", sentence };
}
