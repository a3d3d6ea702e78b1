/** What proves that two people read the same draft. The beginning is enough to compare; all of it can be unfolded. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const groups = sha256.slice(0, 16).match(/.{4}/g) ?? [];
  return (
    <details className="small soft">
      <summary>Fingerprint {groups.join(" ")}</summary>
      <p>
        Two drafts with the same fingerprint are the same to the letter. In full (SHA-256): <code>{sha256}</code>
      </p>
    </details>
  );
}
