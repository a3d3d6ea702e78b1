import type { DeviceId } from "@circle/review/ids";
import type { Person } from "@circle/review/commands";
import { Page } from "../look/Page.tsx";
import { Unreadable } from "../look/Unreadable.tsx";
import { useMyReviews } from "../reviews/use-my-reviews.ts";
import { isolated } from "../words/isolated.ts";
import { words } from "../words/words.ts";
import { AttentionList } from "./AttentionList.tsx";
import { CopiesSection } from "./CopiesSection.tsx";
import { Diagnostics } from "./Diagnostics.tsx";
import { KeptTable } from "./KeptTable.tsx";
import { LeaveSection } from "./LeaveSection.tsx";
import { StorageSection } from "./StorageSection.tsx";
import { VersionSection } from "./VersionSection.tsx";

/** All there is to know and do about this tablet: where the work is, copies of it, storage, the app, signing out. */
export function TabletPage({
  person,
  device,
  deviceName,
}: {
  readonly person: Person;
  readonly device: DeviceId;
  readonly deviceName: string;
}) {
  const reviews = useMyReviews();
  const known = typeof reviews === "string" ? [] : reviews;
  const say = words().look;
  return (
    <Page
      title={say.thisTablet}
      over={`${isolated(person.name)}, ${isolated(deviceName)}`}
      back={{ href: "/", words: say.myReviews }}
    >
      {reviews === "failed" && <Unreadable />}
      <AttentionList reviews={known} person={person.id} />
      <KeptTable reviews={known} person={person.id} />
      <CopiesSection />
      <StorageSection />
      <VersionSection />
      <LeaveSection name={person.name} />
      <Diagnostics device={device} reviews={known} />
    </Page>
  );
}
