import { Field } from "../look/Field.tsx";

/** How people tell their tablets apart. */
export function TabletNameField({
  hint,
  name,
  onName,
}: {
  readonly hint?: string;
  readonly name: string;
  readonly onName: (name: string) => void;
}) {
  return (
    <Field label="A name for this tablet" hint={hint}>
      {(described) => (
        <input
          {...described}
          value={name}
          maxLength={80}
          autoComplete="off"
          onChange={({ currentTarget }) => onName(currentTarget.value)}
        />
      )}
    </Field>
  );
}
