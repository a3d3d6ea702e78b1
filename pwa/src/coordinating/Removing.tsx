import type { ReviewId } from "@circle/review/ids";
import type { TabletStatus } from "@circle/review/status";
import { type ReactNode, useState } from "react";
import type { Failure, MemberListed } from "../api/answers.ts";
import { endDevice, endMember } from "../api/commands.ts";
import { ActionButton } from "../look/ActionButton.tsx";
import { Dialog } from "../look/Dialog.tsx";
import { Notice } from "../look/Notice.tsx";
import { plural } from "../look/plural.ts";
import { timeWords } from "../look/times.ts";
import { useNow } from "../look/Time.tsx";
import { words } from "../words/words.ts";

type Asking = { readonly onClose: () => void; readonly onDone: () => Promise<void> };

export function RevokeTablet({
  review,
  owner,
  tablet,
  ...asking
}: Asking & { readonly review: ReviewId; readonly owner: string; readonly tablet: TabletStatus }) {
  return (
    <Ending
      title={`Revoke ${owner}'s ${tablet.name}?`}
      doIt="Revoke this tablet"
      end={() => endDevice(review, tablet.device)}
      {...asking}
    >
      <p>
        Do this when a tablet is lost or given away. It gets nothing more from the server, in any review. What it has
        brought so far stays.
      </p>
      <NotArrived tablets={[tablet]} />
      <p className="soft">{owner} can join again on another tablet with a new code.</p>
    </Ending>
  );
}

export function RemoveMember({
  review,
  member,
  ...asking
}: Asking & { readonly review: ReviewId; readonly member: MemberListed }) {
  return (
    <Ending
      title={`Remove ${member.name} from this review?`}
      doIt={`Remove ${member.name}`}
      end={() => endMember(review, member.person)}
      {...asking}
    >
      <p>
        {member.name} gets nothing more of this review, on any tablet. What has arrived so far stays in the review, and
        the team no longer waits for {member.name}.
      </p>
      <NotArrived tablets={member.tablets.filter(({ ended }) => !ended)} />
    </Ending>
  );
}

/** What may get stuck: the server can only know of what a tablet has told it. */
function NotArrived({ tablets }: { readonly tablets: readonly TabletStatus[] }) {
  const now = useNow();
  const missing = tablets.reduce((sum, { made, arrived }) => sum + Math.max(0, made - arrived), 0);
  const last = tablets.flatMap(({ lastContactAt }) => (lastContactAt === null ? [] : [lastContactAt]));
  return (
    <>
      {missing > 0 && (
        <Notice tone="warn">
          <p>
            {plural(missing, "change that was made there has", "changes that were made there have")} not arrived yet. If
            you can, wait until the tablet has been on a network.
          </p>
        </Notice>
      )}
      <p>
        Whatever it still brings is held apart, and counts only if the lead or a coordinator releases it, on this page.
        {last.length > 0 &&
          ` Its last contact was ${timeWords(Math.max(...last), now)}; it may have written more since.`}
      </p>
    </>
  );
}

function Ending({
  title,
  doIt,
  end,
  onClose,
  onDone,
  children,
}: Asking & {
  readonly title: string;
  readonly doIt: string;
  readonly end: () => Promise<{ readonly kind: "done" } | Failure>;
  readonly children: ReactNode;
}) {
  const [failure, setFailure] = useState<Failure | null>(null);

  async function act() {
    const outcome = await end();
    if (outcome.kind !== "done") return setFailure(outcome);
    onClose();
    await onDone();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {failure !== null && (
        <Notice tone="warn" live>
          <p>{words().outcomes.failureSentence(failure.kind)}</p>
        </Notice>
      )}
      <div className="row">
        <ActionButton weight="grave" act={act} busyWords="One moment …">
          {doIt}
        </ActionButton>
        <button type="button" className="button" onClick={onClose}>
          Leave it as it is
        </button>
      </div>
    </Dialog>
  );
}
